import { z } from 'zod';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Body text in px; everything else on the page is measured from it. */
export const fontSizes = [13, 14, 15, 16, 17, 18] as const;

/** How this person on this computer wants the workbench to look; no part of any record. */
export const preferencesFields = z.object({
  language: z.enum(languages),
  fontSize: z.literal(fontSizes),
});
export type Preferences = z.infer<typeof preferencesFields>;
