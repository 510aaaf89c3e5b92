export const masking = {
  'names-id-number': '像是身份证号：{{excerpt}}',
  'names-student-number': '像是学籍号：{{excerpt}}',
  'names-phone': '像是手机号：{{excerpt}}',
  'names-names': '像是学生名单：{{excerpt}}',
  namesAdvice: '请确认是否有必要写明；不影响记录。可改写为人数或“某同学”。',
} as const;
