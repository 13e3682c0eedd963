/** The four stages of the lifecycle: collect and register, standardise and optimise, analysis and insight, differentiation and added value. */
export const STAGES = [1, 2, 3, 4] as const;
export type Stage = (typeof STAGES)[number];

/** What the product looks at by itself, by the stage it carries (R24). Each has one sentence in the reader's language. */
export const EVIDENCE_OF = {
  1: ['customers-recorded', 'contacts-recorded'],
  2: ['way-agreed', 'records-complete'],
  3: ['reports-strategic', 'reports-tactical', 'reports-operational'],
  4: ['member-specific-use'],
} as const;
export type EvidenceKind = (typeof EVIDENCE_OF)[Stage][number];
export const EVIDENCE_KINDS = STAGES.flatMap((stage): EvidenceKind[] => [...EVIDENCE_OF[stage]]);

/** cannot-see: the product has no place where it would show, so it says nothing either way. */
export const EVIDENCE_STATES = ['seen', 'missing', 'cannot-see'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

export interface Evidence {
  kind: EvidenceKind;
  state: EvidenceState;
  /** How many there are, or the share that is filled; null where nothing can be counted. */
  count: number | null;
}

/** Records are complete enough from this share of filled required fields on: what the reference aims at (#22). */
export const COMPLETE_FROM = 0.9;

/** How many there have to be, or which share. */
export function judgeEvidence(kind: EvidenceKind, count: number | null): Evidence {
  const least = kind === 'records-complete' ? COMPLETE_FROM : 1;
  return { kind, count, state: kind === 'member-specific-use' ? 'cannot-see' : count !== null && count >= least ? 'seen' : 'missing' };
}

/** The stage that what is seen carries: all of it, and of every stage below. 0 is not even the first. */
export function carriedStage(evidence: readonly Evidence[]): Stage | 0 {
  const isCarried = (stage: Stage) => EVIDENCE_OF[stage].every((kind) => evidence.some((one) => one.kind === kind && one.state === 'seen'));
  return STAGES.reduce<Stage | 0>((reached, stage) => (reached === stage - 1 && isCarried(stage) ? stage : reached), 0);
}

/** What a claim still misses: of its own stage and of those below, what is not seen. Empty is carried. The claim stays as it was made. */
export function missingFor(claim: Stage, evidence: readonly Evidence[]): Evidence[] {
  return STAGES.filter((stage) => stage <= claim).flatMap((stage) => EVIDENCE_OF[stage].map((kind) => evidence.find((one) => one.kind === kind) ?? judgeEvidence(kind, null))).filter(({ state }) => state !== 'seen');
}

export interface Claim {
  teamId: string;
  name: string;
  stage: Stage;
}
