import type { Day } from '#app/values/day.ts';
import { type SpecKey, TARGET } from '../versions/version.ts';

/** How far the system does what a specification asks. */
export const RESULTS = ['met', 'partly', 'not-met'] as const;
export type EvidenceResult = (typeof RESULTS)[number];

/** One time that it was looked. */
export interface Evidence {
  id: string;
  /** The version of the specification that was tested. */
  version: number;
  /** The check that wrote it by itself; null is by hand. */
  checkId: string | null;
  /** What was tested, in words; empty for a check, which says so itself. */
  tested: string;
  result: EvidenceResult;
  testedOn: Day;
  /** Null for a check. */
  testedBy: { id: string; name: string } | null;
  /** Of a check of a metric: the first day of the period that made it so. */
  periodOn: Day | null;
  /** Of a check of records: the share or number that was found. */
  found: number | null;
  note: string | null;
  link: string | null;
  isWithdrawn: boolean;
}

/** met, partly, not-met: by what holds of the specification as it is. earlier: all evidence is of an earlier version. none: nothing was ever tested. */
export type VerdictKind = EvidenceResult | 'earlier' | 'none';

/** What the evidence of a specification comes to. */
export interface Verdict {
  kind: VerdictKind;
  /** The day of the test that decides; null for none. */
  on: Day | null;
}

export const NO_EVIDENCE: Verdict = { kind: 'none', on: null };

/** Another value of one of these asks something else: who tested before tested something else. */
const ASKED: readonly SpecKey[] = [...TARGET, 'actor', 'act', 'object', 'context', 'desiredForm', 'undesiredForm'];

/** Whether a change of these fields makes earlier evidence say nothing of what is asked now. */
export function asksOtherwise(fields: readonly SpecKey[]): boolean {
  return fields.some((field) => ASKED.includes(field));
}

/** Whether it says something of what is asked now. @param askedSince the version that first asked what is asked now */
export function holdsStill({ version, isWithdrawn }: Pick<Evidence, 'version' | 'isWithdrawn'>, askedSince: number): boolean {
  return !isWithdrawn && version >= askedSince;
}

/** What decides of a verdict: the fields of one time that it was looked. */
export type Deciding = Pick<Evidence, 'version' | 'checkId' | 'tested' | 'result' | 'testedOn' | 'isWithdrawn'>;

/**
 * The worst of the newest result of each test: what fails in one respect is not met because something else went well later. The same
 * words are the same test, so that testing again takes the place of what was found before. @param evidence newest first
 */
export function verdictOf(evidence: readonly Deciding[], askedSince: number): Verdict {
  const kept = evidence.filter(({ isWithdrawn }) => !isWithdrawn);
  const newest = new Map<string, Deciding>();
  for (const one of kept.filter((each) => holdsStill(each, askedSince))) {
    const test = one.checkId ?? one.tested.trim().toLowerCase();
    if (!newest.has(test)) newest.set(test, one);
  }
  const deciding = [...newest.values()].sort((one, other) => RESULTS.indexOf(other.result) - RESULTS.indexOf(one.result))[0];
  if (deciding) return { kind: deciding.result, on: deciding.testedOn };
  return kept[0] ? { kind: 'earlier', on: kept[0].testedOn } : NO_EVIDENCE;
}
