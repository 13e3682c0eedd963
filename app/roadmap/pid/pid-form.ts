import { z } from 'zod';
import { parseAmount } from '#app/values/amount.ts';
import type { ToleranceKind } from './pid.ts';

// Error messages are codes; the screen has a sentence for each.

/** The words of a part as they are posted; empty takes them away. */
export const PidTextSchema = z.strictObject({
  text: z.string().trim().max(8_000, 'long').default(''),
  /** Of the words that were looked at; 0 where there were none. */
  version: z.coerce.number().int().default(0),
});
export type PidTextInput = z.output<typeof PidTextSchema>;

const amount = (unit: 'count' | 'ratio') =>
  z
    .string()
    .max(20, 'number')
    .default('')
    .transform((text, context) => {
      const given = parseAmount(text, unit);
      if (given === null) return null;
      if (given !== 'unreadable' && given >= 0 && given <= 10_000 && (unit === 'ratio' || Number.isInteger(given))) return given;
      context.addIssue({ code: 'custom', message: given !== 'unreadable' && given >= 0 && !Number.isInteger(given) ? 'whole' : 'number' });
      return z.NEVER;
    });

/** The six tolerances as they are posted; what is left empty is not agreed. */
export const TolerancesSchema = z.strictObject({ time: amount('count'), cost: amount('ratio'), scope: amount('count'), quality: amount('ratio'), benefit: amount('ratio'), risk: amount('count') } satisfies Record<ToleranceKind, unknown>);
export type TolerancesInput = z.output<typeof TolerancesSchema>;
