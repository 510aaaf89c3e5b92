import { z } from 'zod';
import { preferencesFields } from '../model/preferences.ts';
import { call } from './call.ts';

export const preferencesCalls = {
  /** Changes how the workbench looks to this person on this computer; what is not named stays. */
  'preferences.update': call({
    kind: 'host',
    input: z.strictObject(preferencesFields.partial().shape),
    output: preferencesFields,
    errors: ['preferences-not-kept'],
  }),
};
