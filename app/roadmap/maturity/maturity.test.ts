import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedStage, EVIDENCE_KINDS, type EvidenceKind, judgeEvidence, missingFor, type Stage, STAGES } from './maturity.ts';

const counted = (counts: Partial<Record<EvidenceKind, number>>) => EVIDENCE_KINDS.map((kind) => judgeEvidence(kind, counts[kind] ?? null));
const FIRST = { 'customers-recorded': 40, 'contacts-recorded': 12 };
const SECOND = { ...FIRST, 'way-agreed': 1, 'records-complete': 0.9 };
const THIRD = { ...SECOND, 'reports-strategic': 1, 'reports-tactical': 2, 'reports-operational': 1 };

// The reference of gates, R24: a claim of stage 3 needs reports linked to goals on all three levels, stage 4 a member-specific use.
describe('what is seen carries a stage', () => {
  test.each<[string, Partial<Record<EvidenceKind, number>>, Stage | 0]>([
    ['nothing', {}, 0],
    ['customers alone', { 'customers-recorded': 40 }, 0],
    ['customers and contacts', FIRST, 1],
    ['records just under complete', { ...SECOND, 'records-complete': 0.899 }, 1],
    ['an agreed way and complete records', SECOND, 2],
    ['reports on two levels', { ...THIRD, 'reports-tactical': 0 }, 2],
    ['reports on all three', THIRD, 3],
    ['reports without records: a stage that is skipped carries nothing above it', { ...THIRD, 'records-complete': 0.2 }, 1],
    ['a member-specific use cannot be seen, whatever is counted', { ...THIRD, 'member-specific-use': 3 }, 3],
  ])('%s', (_, counts, stage) => expect(carriedStage(counted(counts))).toBe(stage));
});

test.each<[Stage, Partial<Record<EvidenceKind, number>>, EvidenceKind[]]>([
  [1, FIRST, []],
  [3, { ...THIRD, 'reports-tactical': 0 }, ['reports-tactical']],
  [3, FIRST, ['way-agreed', 'records-complete', 'reports-strategic', 'reports-tactical', 'reports-operational']],
  [4, THIRD, ['member-specific-use']],
])('a claim of stage %s on %o misses %o', (claim, counts, kinds) => expect(missingFor(claim, counted(counts)).map(({ kind }) => kind)).toEqual(kinds));

test('what was never looked at is missing', () => expect(missingFor(1, [])).toHaveLength(2));

test('a claim is carried up to the stage that is seen, and no further', () => {
  const counts = fc.record(Object.fromEntries(EVIDENCE_KINDS.map((kind) => [kind, fc.constantFrom(0, 0.95, 1, 5)])));
  fc.assert(
    fc.property(counts, fc.constantFrom(...STAGES), (given, claim) => {
      const evidence = counted(given);
      expect(missingFor(claim, evidence).length === 0).toBe(claim <= carriedStage(evidence));
    }),
  );
});
