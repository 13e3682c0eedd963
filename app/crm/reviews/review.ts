import { z } from 'zod';
import type { Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';

/** One figure of the agenda as it stood when the review began; values in the metric's unit. */
export const AgendaSchema = z.array(z.object({ metricId: z.string(), value: z.number().nullable(), usual: z.number().nullable(), start: DaySchema.nullable() }));
export type Agenda = z.infer<typeof AgendaSchema>;

export interface Review {
  id: string;
  team: { id: string; name: string };
  ledBy: string | null;
  heldAt: Date;
  isFromCrm: boolean;
  agenda: Agenda;
  notes: string | null;
  tasks: { id: string; title: string; owner: string | null; dueOn: Day | null; isDone: boolean }[];
  version: number;
  finishedAt: Date | null;
}

/** What closes a review. */
export const ReviewFormSchema = z.object({
  notes: z.string().trim().max(4000, 'too-long').optional().transform((text) => text || null),
  isFromCrm: z.literal('on').optional().transform((value) => value === 'on'),
  version: z.coerce.number().int(),
});

/** A review that was held somewhere else: known, so that the share held from the screen is honest. */
export const ElsewhereFormSchema = z.object({ teamId: z.uuid(), heldOn: DaySchema });

export const ReviewTaskSchema = z.object({
  title: z.string({ error: 'required' }).trim().min(1, 'required').max(200, 'too-long'),
  ownerId: z.union([z.literal('').transform(() => null), z.uuid()]).optional().transform((id) => id ?? null),
  dueOn: z.union([z.literal('').transform(() => null), DaySchema]).optional().transform((on) => on ?? null),
});
