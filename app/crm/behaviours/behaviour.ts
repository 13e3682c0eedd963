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

const Sentence = z.string().trim().max(300, 'too-long');
const Optional = z.string().trim().max(300, 'too-long').optional().transform((text) => text || null);
const Keys = z.array(z.string().min(1).max(200)).max(100).default([]);
/** A percentage as people type it, with comma or point; empty is none. */
const Percent = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null;
    const value = /^\d{1,3}([.,]\d{1,2})?\s*%?$/.test(text) ? Number(text.replace('%', '').replace(',', '.')) / 100 : NaN;
    if (value >= 0 && value <= 1) return value;
    context.addIssue({ code: 'custom', message: 'percent' });
    return z.NEVER;
  });
const DayOrNone = z.union([z.literal('').transform(() => null), DaySchema]).optional().transform((on) => on ?? null);

/** As many steps as the form has room for. */
export const GOALS = ['1', '2', '3'] as const;
type Goal = (typeof GOALS)[number];
const goalFields = Object.fromEntries(GOALS.flatMap((goal) => [[`goalValue${goal}`, Percent], [`goalOn${goal}`, DayOrNone]])) as Record<`goalValue${Goal}`, typeof Percent> & Record<`goalOn${Goal}`, typeof DayOrNone>;

/** What the form sends. Issues are named for the sentence that tells them. */
export const BehaviourFormSchema = z
  .object({
    name: z.string({ error: 'required' }).trim().min(1, 'required').max(120, 'too-long'),
    desired: z.string({ error: 'required' }).pipe(Sentence.min(1, 'required')),
    undesired: z.string({ error: 'required' }).pipe(Sentence.min(1, 'required')),
    countedBy: z.union([z.enum(RECORD_RULES), z.literal('activities')], { error: 'required' }),
    desiredKeys: Keys,
    undesiredKeys: Keys,
    antecedent: Optional,
    consequence: Optional,
    reward: Optional,
    version: z.coerce.number().int().default(0),
    ...goalFields,
  })
  .superRefine((form, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (form.countedBy === 'activities') {
      if (form.desiredKeys.length === 0) issue('desiredKeys', 'required');
      if (form.undesiredKeys.length === 0) issue('undesiredKeys', 'required');
      if (form.desiredKeys.some((key) => form.undesiredKeys.includes(key))) issue('undesiredKeys', 'both-forms');
    }
    let before: SubGoal | null = null;
    for (const goal of GOALS) {
      const [value, on] = [form[`goalValue${goal}`], form[`goalOn${goal}`]];
      if ((value === null) !== (on === null)) issue(value === null ? `goalValue${goal}` : `goalOn${goal}`, 'goal-half');
      if (value === null || on === null) continue;
      if (before && (on <= before.on || value <= before.value)) issue(`goalValue${goal}`, 'goal-order');
      before = { value, on };
    }
  });

export type BehaviourDraft = Pick<Behaviour, 'name' | 'desired' | 'undesired' | 'rule' | 'desiredKeys' | 'undesiredKeys' | 'antecedent' | 'consequence' | 'reward' | 'subGoals'>;

export function toDraft(form: z.infer<typeof BehaviourFormSchema>): BehaviourDraft {
  const { name, desired, undesired, countedBy, antecedent, consequence, reward } = form;
  const isByActivities = countedBy === 'activities';
  const subGoals = GOALS.flatMap((goal): SubGoal[] => {
    const [value, on] = [form[`goalValue${goal}`], form[`goalOn${goal}`]];
    return value === null || on === null ? [] : [{ value, on }];
  });
  const keys = isByActivities ? { desiredKeys: form.desiredKeys, undesiredKeys: form.undesiredKeys } : { desiredKeys: [], undesiredKeys: [] };
  return { name, desired, undesired, rule: isByActivities ? null : countedBy, ...keys, antecedent, consequence, reward, subGoals };
}

/** A behaviour as the form shows it. */
export function toFormValues(behaviour: Behaviour): Record<string, string | string[]> {
  const { name, desired, undesired, rule, desiredKeys, undesiredKeys, antecedent, consequence, reward, subGoals, version } = behaviour;
  const goals = subGoals.slice(0, GOALS.length).flatMap(({ value, on }, at) => [[`goalValue${at + 1}`, String(Math.round(value * 10_000) / 100)], [`goalOn${at + 1}`, on]]);
  return { name, desired, undesired, countedBy: rule ?? 'activities', desiredKeys, undesiredKeys, antecedent: antecedent ?? '', consequence: consequence ?? '', reward: reward ?? '', version: String(version), ...(Object.fromEntries(goals) as Record<string, string>) };
}
