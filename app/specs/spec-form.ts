import { z } from 'zod';

const text = z.string().trim().max(1_000).optional();

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
  direction: text,
  baselineValue: text,
  baselineOn: text,
  targetValue: text,
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
});
export type SpecForm = z.infer<typeof SpecFormSchema>;
