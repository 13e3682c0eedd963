import type { Direction, Layer } from '#app/kpis/kpi.ts';
import type { CourseKind, Reset, Step } from '#app/kpis/target/course.ts';
import { USUAL_BOUNDS } from '#app/kpis/target/judging.ts';
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
  /** The key of the one part it is about; null is all of it. */
  slice: string | null;
  direction: Direction;
  /** In the metric's unit: a ratio from 0 to 1, cents, a number. */
  baselineValue: number;
  baselineOn: Day;
  /** In range: the upper bound. Yes or no: 1. */
  targetValue: number;
  /** In range: the lower bound; null for every other direction. */
  lowerValue: number | null;
  course: CourseKind;
  /** Null unless the course starts again. */
  resetEvery: Reset | null;
  /** Interim targets, oldest first; empty for every other course. */
  steps: Step[];
  /** Why they do not go one way only. */
  stepsWaiver: string | null;
  /** In points of progress behind the course. */
  onTrackWithin: number;
  behindWithin: number;
  /** After so many measured periods in another band the status changes. */
  statusAfter: number;
  /** Fewer in the denominator are not judged; null judges whatever there is. */
  fewestCounted: number | null;
  /** What has to stay good while this grows; null is nothing named. */
  qualityMetricId: MetricId | null;
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

/** As many interim targets as the form has rows for. */
export const STEP_ROWS = [1, 2, 3, 4, 5, 6] as const;
export type StepRow = (typeof STEP_ROWS)[number];
export type StepField = `stepOn${StepRow}` | `stepValue${StepRow}`;

/** One row of interim targets that is not empty. */
export interface StepDraft {
  row: StepRow;
  on: Day | 'unreadable' | null;
  value: number | 'unreadable' | null;
}

/** What somebody has filled in so far: text as typed, null for what is empty; a day or number that cannot be read is 'unreadable'. */
export type SpecDraft = { [Field in Exclude<keyof Spec, 'steps'>]: Spec[Field] extends infer Value ? DraftOf<NonNullable<Value>> : never } & { steps: StepDraft[]; isAccepted: boolean };
type DraftOf<Value> = [Value] extends [number] ? number | 'unreadable' | null : [Value] extends [Day] ? Day | 'unreadable' | null : string | null;
/** The fields of the form. */
export type SpecField = Exclude<keyof SpecDraft, 'steps'> | StepField;

/** Of a draft, as long as nobody chose otherwise: of everything, a straight line, judged at once by the usual bands. */
export const PLAIN_TARGET = {
  slice: null,
  lowerValue: null,
  course: 'line',
  resetEvery: null,
  steps: [],
  stepsWaiver: null,
  ...USUAL_BOUNDS,
  statusAfter: 1,
  fewestCounted: null,
  qualityMetricId: null,
} satisfies Partial<SpecDraft>;

/** A specification as a page shows it, with the names behind its ids. */
export interface SpecRecord extends Omit<Spec, 'baselineValue' | 'baselineOn'> {
  id: string;
  baselineValue: number | null;
  baselineOn: Day | null;
  /** Null: the owner has not agreed with the target as it stands. */
  acceptedAt: Date | null;
  version: number;
  /** What the workspace calls what it measures itself, and the pair; null for what the catalogue has. */
  measure: string | null;
  qualityMeasure: string | null;
  team: string | null;
  owner: string;
  kpiId: string | null;
  createdAt: Date;
}
