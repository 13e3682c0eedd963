import type { Direction, Layer } from '#app/kpis/kpi.ts';
import type { Day } from '#app/values/day.ts';
import type { Grain, MetricId } from '#app/values/metric.ts';

/** The four pillars of customer lifetime value that specifications together have to cover. */
export const PILLARS = ['knowledge', 'proposition', 'relationship', 'omnichannel'] as const;
export type Pillar = (typeof PILLARS)[number];

/** A SMART specification as it stands: complete, since nothing else is let in. */
export interface Spec {
  name: string;
  /** In somebody's own words, in one sentence; null when it was not put so. */
  sentence: string | null;
  /** Null when it serves the implementation only. */
  pillar: Pillar | null;
  layer: Layer;
  actor: string;
  act: string;
  object: string;
  context: string | null;
  desiredForm: string | null;
  undesiredForm: string | null;
  metricId: MetricId;
  teamId: string | null;
  direction: Direction;
  /** In the metric's unit: a ratio from 0 to 1, cents, a number. */
  baselineValue: number;
  baselineOn: Day;
  targetValue: number;
  ownerId: string;
  objectiveId: string;
  keyQuestion: string;
  feasibility: string | null;
  enablingAction: string | null;
  usedFor: string;
  notUsedFor: string;
  startsOn: Day;
  deadlineOn: Day;
  frequency: Grain;
  reviewOn: Day | null;
  expiresOn: Day;
}

/** What somebody has filled in so far: text as typed, null for what is empty; a day or number that cannot be read is 'unreadable'. */
export type SpecDraft = { [Field in keyof Spec]: Spec[Field] extends infer Value ? DraftOf<NonNullable<Value>> : never } & { isAccepted: boolean };
type DraftOf<Value> = [Value] extends [number] ? number | 'unreadable' | null : [Value] extends [Day] ? Day | 'unreadable' | null : string | null;
export type SpecField = keyof SpecDraft;

/** A specification as a page shows it, with the names behind its ids. */
export interface SpecRecord extends Omit<Spec, 'baselineValue' | 'baselineOn'> {
  id: string;
  baselineValue: number | null;
  baselineOn: Day | null;
  acceptedAt: Date | null;
  team: string | null;
  owner: string;
  kpiId: string | null;
  createdAt: Date;
}
