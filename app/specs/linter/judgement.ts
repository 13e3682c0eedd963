import type { Letter } from '../smart.ts';
import type { Place } from './plain-text.ts';

export type LinterReason =
  | 'nothing-said' | 'not-filled-in' | 'vague-act' | 'no-actor' | 'no-object'
  | 'no-number' | 'no-unit' | 'no-baseline' | 'baseline-is-target'
  | 'no-owner' | 'several-owners' | 'everybody-owns' | 'owner-no-person' | 'imposed'
  | 'serves-nothing' | 'empty-purpose' | 'step-too-large'
  | 'no-deadline' | 'vague-deadline' | 'too-few-measurements';

/** Wording that can be put in, with … where only the writer knows. */
export type ProposalKind = 'someone-does' | 'with-object' | 'from-to' | 'baseline' | 'unit' | 'owner' | 'one-owner' | 'so-that' | 'first-step' | 'day' | 'weekly' | 'of-what';

export interface Proposal {
  kind: ProposalKind;
  /** What it takes the place of; empty is put in there. */
  place: Place;
  /** A word of the sentence to keep. */
  kept: string;
  language: 'nl' | 'en';
}

export interface LinterFinding {
  reason: LinterReason;
  /** Null when it is about what is not there. */
  place: Place | null;
  proposal: Proposal | null;
}

/** One letter of one sentence; a letter is good when nothing was found. */
export interface LetterJudgement {
  letter: Letter;
  findings: LinterFinding[];
  /** Wording that could be sharper though the letter is good. */
  advice: Proposal | null;
}
