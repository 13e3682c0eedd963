import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';
import { COST_KINDS, RHYTHMS } from './business-case.ts';
import { BENEFIT_BASES } from './kpi-benefit.ts';

// Error messages are codes; the screen has a sentence for each. Amounts and shares are read by the verb, in the reader's form.

/** From where on months are counted, how far is looked, and what money of later is worth less a year. */
export const CaseTermsSchema = z.strictObject({
  startsOn: z.string('not-a-day').pipe(DaySchema),
  horizonYears: z.coerce.number('horizon').int('horizon').min(1, 'horizon').max(10, 'horizon'),
  discountRate: z.string('rate').trim().max(20, 'rate'),
  /** The version that was looked at; absent for a new case. */
  version: z.coerce.number().int().optional(),
});
export type CaseTermsInput = z.output<typeof CaseTermsSchema>;

const month = z.coerce.number('month').int('month').min(0, 'month').max(120, 'month').default(0);
const shared = {
  name: z.string('name').trim().min(1, 'name').max(120, 'long'),
  amount: z.string('amount').trim().max(40, 'amount'),
  fromMonth: month,
  /** The version that was looked at; absent for a new line. */
  version: z.coerce.number().int().optional(),
};

export const CostSchema = z.strictObject({ ...shared, costKind: z.enum(COST_KINDS, 'choose'), rhythm: z.enum(RHYTHMS, 'choose') });
export type CostInput = z.output<typeof CostSchema>;

export const BenefitSchema = z.strictObject({ ...shared, kpiId: z.uuid('choose'), basis: z.enum(BENEFIT_BASES, 'choose'), rampUpMonths: month });
export type BenefitInput = z.output<typeof BenefitSchema>;

export const LineRemovalSchema = z.strictObject({ is: z.enum(['removed', 'kept']) });

export const CaseConfirmationSchema = z.strictObject({ gateId: z.uuid(), note: z.string().trim().max(500, 'long').default('') });
