import { z } from 'zod';
import { GRAINS, type MetricId } from '#app/values/metric.ts';
import { LAYERS } from '../kpi.ts';
import { MEASURE_UNITS } from './measure.ts';

/** As many letters as a formula can have. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export const CHECKS = ['none', 'twice', 'approval'] as const;

const choice = <Values extends readonly string[]>(values: Values) => z.enum(values as unknown as [Values[number], ...Values[number][]], 'choose');
const metric = z.string().trim().max(100).default('');
const person = z.union([z.literal(''), z.uuid('unknown-person')]).default('');

/** Error messages are codes; the screen has a sentence for each. */
export const MeasureFormSchema = z
  .object({
    name: z.string('name-missing').trim().min(1, 'name-missing').max(100, 'too-long'),
    about: z.string('about-missing').trim().min(10, 'about-missing').max(1_000, 'too-long'),
    source: choice(['readings', 'formula'] as const),
    unit: choice(MEASURE_UNITS),
    layer: choice(LAYERS),
    better: choice(['higher', 'lower'] as const),
    frequency: choice(GRAINS),
    check: choice(CHECKS).default('none'),
    isPerTeam: z.preprocess((ticked) => ticked === true || ticked === 'on', z.boolean()),
    updaterId: person,
    approverId: person,
    formula: z.string().trim().max(500, 'too-long').default(''),
    metricA: metric,
    metricB: metric,
    metricC: metric,
    metricD: metric,
    /** Of a measure that is changed: the version that was looked at. */
    version: z.coerce.number().int().optional(),
  })
  .superRefine((form, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (form.source === 'formula' && !form.formula) missing('formula', 'formula-missing');
    if (form.source === 'formula' && !form.metricA) missing('metricA', 'choose');
    if (form.source === 'readings' && form.check === 'approval' && !form.approverId) missing('approverId', 'choose');
  })
  .transform(({ metricA, metricB, metricC, metricD, version: _, ...form }) => {
    const given = { A: metricA, B: metricB, C: metricC, D: metricD };
    return { ...form, inputs: LETTERS.flatMap((letter) => (given[letter] ? [{ letter, metricId: given[letter] as MetricId }] : [])) };
  });

export type MeasureInput = z.output<typeof MeasureFormSchema>;
