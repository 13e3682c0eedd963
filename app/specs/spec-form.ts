import { z } from 'zod';
import { STEP_ROWS, type StepField } from './spec.ts';

const text = z.string().trim().max(1_000).optional();

const STEP_FIELDS = Object.fromEntries(STEP_ROWS.flatMap((row) => [[`stepOn${row}`, text], [`stepValue${row}`, text]])) as Record<StepField, typeof text>;

/** The form as it is sent: text only. What is missing or wrong is said by the SMART rule, not here. */
export const SpecFormSchema = z.object({
  name: z.string().trim().max(120).optional(),
  sentence: text,
  pillar: text,
  layer: text,
  actor: text,
  act: text,
  object: text,
  context: text,
  desiredForm: text,
  undesiredForm: text,
  metricId: text,
  teamId: text,
  slice: text,
  direction: text,
  baselineValue: text,
  baselineOn: text,
  targetValue: text,
  lowerValue: text,
  course: text,
  resetEvery: text,
  stepsWaiver: text,
  ...STEP_FIELDS,
  onTrackWithin: text,
  behindWithin: text,
  statusAfter: text,
  fewestCounted: text,
  qualityMetricId: text,
  ownerId: text,
  isAccepted: text,
  objectiveId: text,
  keyQuestion: text,
  feasibility: text,
  enablingAction: text,
  usedFor: text,
  notUsedFor: text,
  startsOn: text,
  deadlineOn: text,
  frequency: text,
  reviewOn: text,
  expiresOn: text,
  /** Of a change: which version was looked at, and why it is changed. */
  version: text,
  changeReason: text,
});
export type SpecForm = z.infer<typeof SpecFormSchema>;
