import { z } from 'zod';
import type { Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { RECORD_RULES, type RecordRule } from './record-rule.ts';

/** A step on the way from the baseline: what is to be reached by when. */
export interface SubGoal {
  /** A ratio from 0 to 1. */
  value: number;
  on: Day;
}

/** How people agreed to work, and how it is counted: by a rule over records, or by activities. */
export interface Behaviour {
  id: string;
  name: string;
  desired: string;
  undesired: string;
  rule: RecordRule | null;
  desiredKeys: string[];
  undesiredKeys: string[];
  antecedent: string | null;
  consequence: string | null;
  reward: string | null;
  baselineValue: number | null;
  baselineOn: Day | null;
  subGoals: SubGoal[];
  version: number;
}

export const SubGoalsSchema = z.array(z.object({ value: z.number(), on: DaySchema }));

/** The figure in which the behaviour's acts are counted. */
export const behaviourFigure = (id: string) => `behaviour.${id}`;

const Sentence = z.string().trim().max(300);
const Optional = Sentence.transform((text) => text || null).nullable().default(null);
const Keys = z.array(z.string().min(1).max(200)).max(100).default([]);
/** A percentage as people type it, with comma or point; empty is none. */
const Percent = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === '') return null;
    const value = /^\d{1,3}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) / 100 : NaN;
    if (value >= 0 && value <= 1) return value;
    context.addIssue('percent');
    return z.NEVER;
  });
const DayOrNone = z.union([z.literal('').transform(() => null), DaySchema]);

/** What the form sends. Issues are named for the sentence that tells them. */
export const BehaviourFormSchema = z
  .object({
    name: z.string().trim().min(1, 'required').max(120, 'too-long'),
    desired: Sentence.min(1, 'required'),
    undesired: Sentence.min(1, 'required'),
    countedBy: z.union([z.enum(RECORD_RULES), z.literal('activities')], 'required'),
    desiredKeys: Keys,
    undesiredKeys: Keys,
    antecedent: Optional,
    consequence: Optional,
    reward: Optional,
    goalValues: z.array(Percent).max(6),
    goalDays: z.array(DayOrNone).max(6),
  })
  .superRefine(({ countedBy, desiredKeys, undesiredKeys, goalValues, goalDays }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (countedBy === 'activities' && desiredKeys.length === 0) issue('desiredKeys', 'required');
    if (countedBy === 'activities' && undesiredKeys.length === 0) issue('undesiredKeys', 'required');
    if (countedBy === 'activities' && desiredKeys.some((key) => undesiredKeys.includes(key))) issue('undesiredKeys', 'both-forms');
    const goals = goalValues.map((value, at) => ({ value, on: goalDays[at] ?? null }));
    if (goals.some(({ value, on }) => (value === null) !== (on === null))) issue('subGoals', 'goal-half');
    const whole = goals.flatMap(({ value, on }) => (value !== null && on !== null ? [{ value, on }] : []));
    const inOrder = whole.toSorted((one, other) => (one.on < other.on ? -1 : 1));
    if (inOrder.some((goal, at) => at > 0 && goal.value <= inOrder[at - 1]!.value)) issue('subGoals', 'goal-order');
  })
  .transform(({ countedBy, desiredKeys, undesiredKeys, goalValues, goalDays, ...rest }) => ({
    ...rest,
    rule: countedBy === 'activities' ? null : countedBy,
    desiredKeys: countedBy === 'activities' ? desiredKeys : [],
    undesiredKeys: countedBy === 'activities' ? undesiredKeys : [],
    subGoals: goalValues
      .flatMap((value, at): SubGoal[] => (value === null || !goalDays[at] ? [] : [{ value, on: goalDays[at] }]))
      .sort((one, other) => (one.on < other.on ? -1 : 1)),
  }));
export type BehaviourDraft = z.infer<typeof BehaviourFormSchema>;
