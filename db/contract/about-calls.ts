import { z } from 'zod';
import { call } from './call.ts';
import { emptyInput } from './shapes.ts';

export const aboutCalls = {
  /** What a maintainer asks first: which program this is, and where it keeps what belongs to no workspace. */
  'about.get': call({
    kind: 'host',
    input: emptyInput,
    output: z.object({
      version: z.string(),
      library: z.string(),
      runtime: z.string(),
      system: z.string(),
      settingsFolder: z.string(),
      logFile: z.string(),
    }),
    errors: [],
  }),
};
