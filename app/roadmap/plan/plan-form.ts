import { z } from 'zod';
import { parseAmount } from '#app/values/amount.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import type { Period } from '#app/values/period.ts';
import { PLAN_COLOURS, PLAN_SHAPES, PLAN_STATES, type PlanItem } from './plan-item.ts';

const MOST_HOURS = 1_000_000;

const OptionalDay = z.string().pipe(DaySchema).optional();
const Hours = z.string().optional().transform((text, context) => {
  const hours = parseAmount(text ?? null, 'hours');
  if (hours === null || (typeof hours === 'number' && hours >= 0 && hours <= MOST_HOURS)) return hours;
  context.addIssue({ code: 'custom', message: 'no-hours' });
  return z.NEVER;
});

/** An item of the plan as it is posted: last days belong to it. Error messages are codes; the screen has a sentence for each. */
export const PlanItemSchema = z.strictObject({
  name: z.string({ error: 'required' }).trim().min(1, 'required').max(200, 'too-long'),
  shape: z.enum(PLAN_SHAPES, { error: 'required' }),
  colour: z.enum(PLAN_COLOURS, { error: 'required' }),
  phaseId: z.uuid('required'),
  ownerId: z.uuid('unknown').nullable().default(null),
  plannedStartsOn: OptionalDay,
  plannedLastOn: z.string({ error: 'required' }).pipe(DaySchema),
  forecastStartsOn: OptionalDay,
  forecastLastOn: OptionalDay,
  actualStartsOn: OptionalDay,
  actualLastOn: OptionalDay,
  hoursPlanned: Hours,
  hoursSpent: Hours,
  objectiveId: z.uuid('unknown').nullable().default(null),
  specificationId: z.uuid('unknown').nullable().default(null),
  /** The version that was looked at; absent for a new one. */
  version: z.coerce.number().int().optional(),
}).superRefine(checkDays);
export type PlanItemInput = z.output<typeof PlanItemSchema>;

/** Where it is put by dragging: half-open, as it is drawn. */
export const PlanPeriodSchema = z.strictObject({ start: z.string().pipe(DaySchema), end: z.string().pipe(DaySchema), version: z.coerce.number().int() });

/** How far something is, said on the board; `to` is the page to go back to. */
export const PlanMarkSchema = z.strictObject({ is: z.enum(PLAN_STATES), version: z.coerce.number().int(), to: z.string().optional() });

export const PlanLinkSchema = z.strictObject({
  fromId: z.uuid('required'),
  lagDays: z.coerce.number({ error: 'no-days' }).int('no-days').min(-365, 'no-days').max(365, 'no-days').default(0),
});

/** An item without what the database gives it. */
export type PlanDraft = Omit<PlanItem, 'id' | 'version'>;

export function toDraft(input: PlanItemInput): PlanDraft {
  const { name, shape, colour, phaseId, ownerId, hoursPlanned, hoursSpent, objectiveId, specificationId } = input;
  const isMoment = shape !== 'activity';
  const period = (first: Day | undefined, last: Day): Period => ({ start: isMoment ? addDays(last, 1) : (first ?? last), end: addDays(last, 1) });
  const planned = period(input.plannedStartsOn, input.plannedLastOn);
  const forecast = input.forecastLastOn ? period(input.forecastStartsOn, input.forecastLastOn) : null;
  const actualEnd = input.actualLastOn ? addDays(input.actualLastOn, 1) : null;
  return {
    name, shape, colour, phaseId, ownerId, hoursPlanned, hoursSpent, objectiveId, specificationId, planned,
    forecast: forecast && (forecast.start !== planned.start || forecast.end !== planned.end) ? forecast : null,
    actual: { start: isMoment ? actualEnd : (input.actualStartsOn ?? null), end: actualEnd },
  };
}

/** At which field of the form a refusal is told. */
export function fieldOf(reason: string): keyof PlanItemInput {
  const fields: Record<string, keyof PlanItemInput> = { 'phase-not-found': 'phaseId', 'owner-not-found': 'ownerId', 'objective-not-found': 'objectiveId', 'specification-not-found': 'specificationId', 'actual-in-future': 'actualStartsOn' };
  return fields[reason] ?? 'name';
}

interface Days {
  shape: PlanItem['shape'];
  plannedStartsOn?: Day | undefined;
  plannedLastOn: Day;
  forecastStartsOn?: Day | undefined;
  forecastLastOn?: Day | undefined;
  actualStartsOn?: Day | undefined;
  actualLastOn?: Day | undefined;
}

function checkDays(days: Days, context: z.RefinementCtx): void {
  const say = (path: keyof Days, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (days.shape !== 'activity') return; // only the last day counts
  if (!days.plannedStartsOn) say('plannedStartsOn', 'required');
  if (!days.forecastStartsOn && days.forecastLastOn) say('forecastStartsOn', 'both-days');
  if (days.forecastStartsOn && !days.forecastLastOn) say('forecastLastOn', 'both-days');
  if (!days.actualStartsOn && days.actualLastOn) say('actualStartsOn', 'both-days');
  const pairs = [['plannedStartsOn', 'plannedLastOn'], ['forecastStartsOn', 'forecastLastOn'], ['actualStartsOn', 'actualLastOn']] as const;
  for (const [first, last] of pairs) {
    const [from, to] = [days[first], days[last]];
    if (from && to && to < from) say(last, 'end-before-start');
  }
}
