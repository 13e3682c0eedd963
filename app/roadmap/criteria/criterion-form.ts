import { z } from 'zod';
import { COMPARISONS } from '../criterion.ts';

// Error messages are codes; the screen has a sentence for each. The threshold is read by the verb, in the unit of the measure.

/** A criterion of the workspace's own, as it is posted. */
export const CriterionSchema = z
  .strictObject({
    titleNl: z.string('title-missing').trim().min(3, 'title-missing').max(200, 'too-long'),
    titleEn: z.string('title-missing').trim().min(3, 'title-missing').max(200, 'too-long'),
    weight: z.enum(['critical', 'wished'], 'choose'),
    basis: z.enum(['confirmed', 'measured'], 'choose'),
    /** Of what is measured: a metric of the catalogue or of the workspace itself. */
    metricId: z.string().max(100, 'choose').default(''),
    comparison: z.enum(COMPARISONS, 'choose').default('at-least'),
    threshold: z.string().trim().max(40, 'threshold-unreadable').default(''),
  })
  .superRefine(({ basis, metricId, threshold }, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (basis === 'measured' && !metricId) missing('metricId', 'choose');
    if (basis === 'measured' && !threshold) missing('threshold', 'threshold-missing');
  });
export type CriterionInput = z.output<typeof CriterionSchema>;

/** As the fields stand on the page. */
export const CRITERION_FIELDS = ['titleNl', 'titleEn', 'weight', 'basis', 'metricId', 'comparison', 'threshold'] as const;
