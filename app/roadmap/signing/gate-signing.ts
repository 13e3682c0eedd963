import type { Day } from '#app/values/day.ts';
import type { Lapse, SignerState } from './signing.ts';

/** Somebody who has to sign at a gate, as they stand. */
export interface Signer {
  memberId: string;
  /** Null when they are gone. */
  name: string | null;
  part: string;
  state: SignerState;
  /** Of a refusal. */
  reason: string | null;
  /** When they said what holds, or held; null when they said nothing since the last verdict. */
  saidOn: Day | null;
  /** Null unless lapsed. */
  lapse: Lapse | null;
}

/** R5: what the sponsor let pass, and why. */
export interface Override {
  id: string;
  roles: string[];
  reason: string;
  on: Day;
  /** Null when they are gone. */
  by: string | null;
}

/** The go/no-go of a gate as it stands. */
export interface GateSigning {
  /** By name. */
  signers: Signer[];
  /** Whether the reader is one of them. */
  own: Signer | null;
  /** Of the moment that is shown: to sign for this and nothing else. */
  moment: string;
  /** Of everybody named and everything said: another one by the time something is written means looking again. */
  mark: string;
  /** Every override there ever was at this gate, newest first: they stay to be seen. */
  overrides: Override[];
  /** The one that holds now; null when none does. */
  holding: Override | null;
}
