import { z } from 'zod';
import { parseDay } from './day.ts';

/** Apart from day.ts, so that what shows days in the browser does not bring the schema library with it. */
export const DaySchema = z.string().transform((text, context) => {
  const parsed = parseDay(text.trim());
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'not-a-day' });
  return z.NEVER;
});
