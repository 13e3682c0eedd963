import { done, refused, type Result } from '#app/values/result.ts';
import type { Barrier } from './adkar.ts';
import type { AdkarElement } from './pulse.ts';

/** What can be done about each element; only the barrier is treated (Prosci). */
const REMEDIES = {
  awareness: ['leader-tells-why', 'customer-stories'],
  desire: ['manager-talks', 'take-part'],
  knowledge: ['training', 'how-to'],
  ability: ['coaching', 'time-to-practise'],
  reinforcement: ['praise', 'own-progress'],
} as const satisfies Record<AdkarElement, readonly string[]>;
export type Remedy = (typeof REMEDIES)[AdkarElement][number];

/** training-too-early: who does not know why, or does not want to, learns nothing from a training (R10). */
export type RemedyRefusal = 'no-barrier' | 'unknown-barrier' | 'training-too-early' | 'not-the-barrier';

export interface RemedyChoice {
  remedy: Remedy;
  refusal: RemedyRefusal | null;
}

export function isRemedy(value: unknown): value is Remedy {
  return Object.values(REMEDIES).some((own) => own.some((remedy) => remedy === value));
}

/** Whether this may be chosen for a group with that barrier. */
export function mayTreat(barrier: Barrier, remedy: Remedy): Result<undefined, RemedyRefusal> {
  if (barrier.kind === 'none') return refused('no-barrier');
  if (barrier.kind === 'unknown') return refused('unknown-barrier');
  if (REMEDIES[barrier.element].some((own) => own === remedy)) return done();
  const isTooEarly = remedy === 'training' && (barrier.element === 'awareness' || barrier.element === 'desire');
  return refused(isTooEarly ? 'training-too-early' : 'not-the-barrier');
}

/** What is offered at a barrier, and training with why not where people think of it first. */
export function remediesAt(barrier: Barrier): RemedyChoice[] {
  if (barrier.kind !== 'at') return [];
  const own: RemedyChoice[] = REMEDIES[barrier.element].map((remedy) => ({ remedy, refusal: null }));
  const training = mayTreat(barrier, 'training');
  return !training.ok && training.reason === 'training-too-early' ? [...own, { remedy: 'training', refusal: training.reason }] : own;
}
