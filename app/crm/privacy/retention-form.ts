import { z } from 'zod';
import { LONGEST_MONTHS, RETAINED } from './retention.ts';

const RuleSchema = z.object({
  entity: z.enum(RETAINED),
  keepMonths: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(LONGEST_MONTHS)]),
  version: z.coerce.number().int().min(0).catch(0),
  seenMonths: z.union([z.literal('').transform(() => null), z.coerce.number().int()]).catch(null),
});

/** A rule as a form or an address writes it, no months for good; null when it is none. */
export function readRetentionForm(form: FormData | URLSearchParams): z.infer<typeof RuleSchema> | null {
  const read = RuleSchema.safeParse({ entity: form.get('entity'), keepMonths: form.get('keepMonths') ?? '', version: form.get('version') ?? 0, seenMonths: form.get('seenMonths') ?? '' });
  return read.success ? read.data : null;
}
