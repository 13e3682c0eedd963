import { z } from 'zod';

/** True for names of time zones this platform knows, such as Europe/Amsterdam. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false; // the platform also takes offsets; they know no summer time
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

/** What a workspace is called and how it counts. Error messages are codes; screens have a sentence for each. */
export const WorkspaceSchema = z.strictObject({
  name: z.string({ error: 'required' }).trim().min(1, 'required').max(80, 'too-long'),
  timeZone: z.string().default('Europe/Amsterdam').refine(isTimeZone, 'unknown-time-zone'),
  currency: z.string().default('EUR').refine(isCurrency, 'unknown-currency'),
  locale: z.enum(['nl', 'en']).default('nl'),
});
export type WorkspaceInput = z.input<typeof WorkspaceSchema>;
