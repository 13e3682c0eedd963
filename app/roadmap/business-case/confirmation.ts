import { type PhaseKind, phaseNumber } from '../phase.ts';

/** How the case stands at a gate (R22). */
export interface CaseAtGate {
  phase: PhaseKind;
  /** In cents, as the KPIs look now; null when there is no case yet. */
  forecastWorth: number | null;
  /** Whether it was confirmed for this gate as it stands: one that was changed since is not. */
  isConfirmed: boolean;
}

export interface CaseVerdict {
  /** It has to be confirmed for this gate before anything but hold or stop can be decided. */
  isConfirmationMissing: boolean;
  /** By the figures of now it costs more than it gives: stopping is offered, plainly. */
  isStopOffered: boolean;
}

/**
 * R22: re-confirmed at each gate with the values of that day; once what is expected of it is negative, stop is offered. The
 * first gate comes before there is a case, and a programme without one is judged by its other criteria.
 */
export function judgeCase({ phase, forecastWorth, isConfirmed }: CaseAtGate): CaseVerdict {
  if (forecastWorth === null || phaseNumber(phase) < phaseNumber('impact')) return { isConfirmationMissing: false, isStopOffered: false };
  return { isConfirmationMissing: !isConfirmed, isStopOffered: forecastWorth < 0 };
}
