import { z } from 'zod';

// Error messages are codes; the screen has a sentence for each.

export const SupplierSchema = z.strictObject({
  name: z.string('text').trim().min(1, 'text').max(120, 'long'),
  note: z.string().trim().max(600, 'long').default(''),
  contact: z.string().trim().max(200, 'long').default(''),
});
export type SupplierInput = z.output<typeof SupplierSchema>;

export const SupplierCriterionSchema = z.strictObject({
  name: z.string('text').trim().min(1, 'text').max(160, 'long'),
  specificationId: z.union([z.literal(''), z.uuid('choose')]).default(''),
  weight: z.string('weight').trim().regex(/^\d{1,3}$/, 'weight').transform(Number).refine((weight) => weight <= 100, 'weight'),
});
export type SupplierCriterionInput = z.output<typeof SupplierCriterionSchema>;

/** What one assessor gives one supplier; without a score it is taken back. */
export const ScoresSchema = z.strictObject({
  scores: z
    .array(
      z
        .strictObject({
          criterionId: z.uuid('choose'),
          score: z.coerce.number('score').int('score').min(1, 'score').max(5, 'score').optional(),
          remark: z.string().trim().max(300, 'long').default(''),
        })
        .superRefine(({ score, remark }, context) => {
          if (remark && score === undefined) context.addIssue({ code: 'custom', path: ['score'], message: 'score-missing' });
        }),
    )
    .max(100)
    .default([]),
});
export type ScoresInput = z.output<typeof ScoresSchema>;

const reason = z.string('reason').trim().min(1, 'reason').max(1000, 'long');
export const ChoiceSchema = z.strictObject({ supplierId: z.uuid('choose'), reason });
export type ChoiceInput = z.output<typeof ChoiceSchema>;
export const ReopeningSchema = z.strictObject({ reason });
