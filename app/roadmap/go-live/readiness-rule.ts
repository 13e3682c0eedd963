export const TEST_KINDS = ['system', 'integration', 'acceptance', 'load'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

/** Accepted: with open defects that are written down and lived with. */
export const TEST_OUTCOMES = ['passed', 'accepted', 'failed'] as const;
export type TestOutcome = (typeof TEST_OUTCOMES)[number];

/** What R12 looks at in one test cycle. */
export interface TestFacts {
  kind: TestKind;
  withMigratedData: boolean;
  withRightRoles: boolean;
  /** Null while nobody put a name under it. */
  outcome: TestOutcome | null;
}

/** How many are ready, of how many go-live asks. */
export interface Count {
  ready: number;
  of: number;
}

export const isAll = ({ ready, of }: Count) => of > 0 && ready === of;

/** A name under a failed cycle is no signature for going live. */
export function isSigned({ outcome }: Pick<TestFacts, 'outcome'>): boolean {
  return outcome === 'passed' || outcome === 'accepted';
}

/** A user acceptance test that looks like the real thing. */
export function isRealAcceptance({ kind, withMigratedData, withRightRoles }: Omit<TestFacts, 'outcome'>): boolean {
  return kind === 'acceptance' && withMigratedData && withRightRoles;
}

/** R12: every test cycle signed, among them a user acceptance test with migrated data and the right roles. While there is none of those, it counts as one that is not signed. */
export function countSigned(cycles: readonly TestFacts[]): Count {
  return { ready: cycles.filter(isSigned).length, of: cycles.length + (cycles.some(isRealAcceptance) ? 0 : 1) };
}

/** R12 says several times; two is our own choice. */
export const REHEARSALS_NEEDED = 2;

/** R12: moving the data over went well at least twice. More than twice is not more ready. */
export function countRehearsed(rehearsals: readonly { isSuccess: boolean }[]): Count {
  return { ready: Math.min(REHEARSALS_NEEDED, rehearsals.filter(({ isSuccess }) => isSuccess).length), of: REHEARSALS_NEEDED };
}
