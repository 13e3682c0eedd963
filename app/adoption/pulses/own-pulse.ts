import type { PulseKind, PulseQuestion } from './pulse.ts';
import type { PulseRound } from './pulse-round.ts';

/** A round that somebody is asked to answer now. */
export interface OwnPulse extends PulseRound {
  pulseId: string;
  kind: PulseKind;
  questions: readonly PulseQuestion[];
  /** The first question not dealt with; null when all are. */
  next: PulseQuestion | null;
  /** How many are dealt with, by answering or passing. */
  done: number;
}
