export const masking = {
  'names-id-number': 'Looks like an identity number: {{excerpt}}',
  'names-student-number': 'Looks like a pupil’s registration number: {{excerpt}}',
  'names-phone': 'Looks like a mobile number: {{excerpt}}',
  'names-names': 'Looks like a list of pupils’ names: {{excerpt}}',
  namesAdvice: 'Check whether it has to be told. It can be recorded as it is; a head count may do.',
} as const;
