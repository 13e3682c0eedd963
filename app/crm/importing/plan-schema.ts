import { z } from 'zod';
import { DELIMITERS } from '#app/values/table/delimiter.ts';
import { ENCODINGS } from '#app/values/table/encoding.ts';
import { ENTITY_NAMES } from '../entity/entity.ts';
import { DURATION_UNITS, IMPORT_MODES, type ImportPlan } from './plan.ts';

const text = z.string().max(2_000);
const FormatSchema = z.object({ order: z.enum(['day-first', 'month-first']), decimal: z.enum([',', '.']) });

/** A plan as it is kept and sent. */
export const ImportPlanSchema = z.object({
  entity: z.enum(ENTITY_NAMES),
  columns: z
    .array(
      z.object({
        target: z.string().max(200),
        from: z.union([z.object({ column: text }), z.object({ constant: text }), z.object({ rowNumber: z.literal(true) }), z.object({ template: text })]),
        values: z.record(z.string(), text).optional(),
        otherwise: text.optional(),
        unit: z.enum(DURATION_UNITS).optional(),
        canEmpty: z.boolean().optional(),
      }),
    )
    .max(500),
  matchKeys: z.array(z.string().max(200)).max(10),
  mode: z.enum(IMPORT_MODES),
  createMissing: z.array(z.enum(ENTITY_NAMES)),
  newFields: z
    .array(z.object({ entity: z.enum(ENTITY_NAMES), key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/), label: z.string().min(1).max(200), kind: z.enum(['text', 'long-text', 'integer', 'decimal', 'day', 'flag', 'choice']), choices: z.array(z.string().max(200)).max(200).optional() }))
    .max(200)
    .optional(),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  formats: z.record(z.string(), FormatSchema).optional(),
  isExact: z.boolean().optional(),
  notInFuture: z.array(z.string()).optional(),
  firstPipeline: text.optional(),
}) satisfies z.ZodType<ImportPlan>;
