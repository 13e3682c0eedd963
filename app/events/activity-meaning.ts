import type { ActivityKind } from './activity.ts';
import type { MeaningChange } from './usage-data.ts';

/** The most characters of how an act should and should not be done. */
export const LONGEST_FORM = 300;
/** And of what it is called. */
export const LONGEST_NAME = 60;

/** What an activity means, as one chooses it. */
export interface ActivityMeaning {
  kind: ActivityKind;
  /** The activity that this name counts as: it then has that one's kind and roles. Null counts by itself. */
  countsAsId: string | null;
  /** For whom it is an act; empty is everybody. */
  roles: readonly string[];
  desired: string | null;
  undesired: string | null;
  qualityMetric: string | null;
  /** What it is called in Dutch and in English; null is the name under which sources report it. */
  name: string | null;
  nameEn: string | null;
}

export interface NamedActivity extends ActivityMeaning {
  id: string;
  key: string;
}

/** How an act should and should not be done, and what to look at with it, by its name. */
export type Described = Record<string, Pick<ActivityMeaning, 'desired' | 'undesired' | 'qualityMetric'>>;

export type MeaningRefusal = 'chain' | 'no-such-activity';

/** What figures hang on; the rest only describes. */
const COUNTING: readonly MeaningChange['field'][] = ['kind', 'countsAs', 'roles'];

export function isCounting(changes: readonly MeaningChange[]): boolean {
  return changes.some(({ field = 'kind' }) => COUNTING.includes(field));
}

/**
 * The activities as they are to be: those chosen with their new meaning, and a name that counts as another one with that
 * one's kind and roles. A name cannot count as one that itself counts as another, nor as itself.
 */
export function settleMeanings(known: readonly NamedActivity[], wanted: ReadonlyMap<string, ActivityMeaning>): { settled: NamedActivity[] } | { refusal: MeaningRefusal; key: string } {
  const chosen = known.map((activity) => ({ ...activity, ...wanted.get(activity.id) }));
  const byId = new Map(chosen.map((activity) => [activity.id, activity]));
  const settled: NamedActivity[] = [];
  for (const activity of chosen) {
    if (activity.countsAsId === null) {
      settled.push(activity);
      continue;
    }
    const target = byId.get(activity.countsAsId);
    if (!target) return { refusal: 'no-such-activity', key: activity.key };
    if (target.countsAsId !== null) return { refusal: 'chain', key: activity.key };
    settled.push({ ...activity, kind: target.kind, roles: target.roles });
  }
  return { settled };
}

/** What differs, activity by activity and field by field. */
export function meaningChanges(before: readonly NamedActivity[], after: readonly NamedActivity[]): MeaningChange[] {
  const keys = new Map(before.map(({ id, key }) => [id, key]));
  const told = ({ kind, countsAsId, roles, desired, undesired, qualityMetric, name, nameEn }: ActivityMeaning) => ({
    kind, countsAs: countsAsId && (keys.get(countsAsId) ?? null), roles: [...roles].sort().join(',') || null, desired, undesired, qualityMetric, name, nameEn,
  });
  return after.flatMap((activity) => {
    const [was, is] = [told(before.find(({ id }) => id === activity.id) ?? activity), told(activity)];
    return (Object.keys(is) as (keyof typeof is)[]).flatMap((field) => (was[field] === is[field] ? [] : [{ key: activity.key, field, from: was[field], to: is[field] }]));
  });
}
