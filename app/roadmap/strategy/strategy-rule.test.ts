import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GoalFacts, judgeStrategy, quorumState, type StrategyFacts, type StrategyPart } from './strategy-rule.ts';

const goal = (given: Partial<GoalFacts> = {}): GoalFacts => ({ id: 'g', name: 'Members stay', ownerName: 'Lead', businessKpis: 1, withBaseline: 1, ...given });
const facts = (given: Partial<StrategyFacts> = {}): StrategyFacts => ({ urgencyStatements: 1, goals: [goal()], scopeIn: 1, scopeOut: 1, datedPhases: 5, phases: 5, ...given });

test.each<[string, StrategyFacts, StrategyPart[]]>([
  ['all there', facts(), []],
  ['no statement of urgency', facts({ urgencyStatements: 0 }), ['urgency']],
  ['no goal at all', facts({ goals: [] }), ['goals', 'owners', 'kpis']],
  ['five goals are enough', facts({ goals: Array.from({ length: 5 }, () => goal()) }), []],
  ['six are too many', facts({ goals: Array.from({ length: 6 }, () => goal()) }), ['goals']],
  ['a goal without an owner', facts({ goals: [goal(), goal({ ownerName: null })] }), ['owners']],
  ['a goal without a business KPI', facts({ goals: [goal({ businessKpis: 0, withBaseline: 0 })] }), ['kpis']],
  ['a business KPI without a baseline does not count', facts({ goals: [goal({ businessKpis: 2, withBaseline: 0 })] }), ['kpis']],
  ['one with a baseline is enough', facts({ goals: [goal({ businessKpis: 2, withBaseline: 1 })] }), []],
  ['nothing inside', facts({ scopeIn: 0 }), ['scope-in']],
  ['nothing outside: then everything is in', facts({ scopeOut: 0 }), ['scope-out']],
  ['a phase without dates', facts({ datedPhases: 4 }), ['dates']],
  ['no phases', facts({ datedPhases: 0, phases: 0 }), ['dates']],
])('R1: %s', (_case, given, failing) => {
  expect(judgeStrategy(given).flatMap(({ part, isMet }) => (isMet ? [] : [part]))).toEqual(failing);
});

test('R1 names the goals that it fails on', () => {
  const parts = judgeStrategy(facts({ goals: [goal(), goal({ name: 'Come again', ownerName: null, withBaseline: 0 })] }));
  expect(parts.filter(({ isMet }) => !isMet)).toMatchObject([{ part: 'owners', goals: ['Come again'] }, { part: 'kpis', goals: ['Come again'] }]);
});

test.each([
  ['80% of ten is eight', { partners: 10, signed: 8, quorum: 0.8 }, 8, true],
  ['seven are not', { partners: 10, signed: 7, quorum: 0.8 }, 8, false],
  ['between two people it is rounded up', { partners: 4, signed: 3, quorum: 0.8 }, 4, false],
  ['half of four, set by the sponsor', { partners: 4, signed: 2, quorum: 0.5 }, 2, true],
  ['a hair above in binary asks nobody more', { partners: 10, signed: 7, quorum: 0.7 }, 7, true],
  ['one of one', { partners: 1, signed: 1, quorum: 0.01 }, 1, true],
  ['without partners nobody stands behind it', { partners: 0, signed: 0, quorum: 0.8 }, 1, false],
])('R2: %s', (_case, given, needed, isReached) => {
  expect(quorumState(given)).toEqual({ needed, isReached });
});

test('R2: one signature more never locks again, and all of them always reach it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), fc.double({ min: 0.01, max: 1, noNaN: true }), (partners, signed, quorum) => {
      if (quorumState({ partners, signed, quorum }).isReached) expect(quorumState({ partners, signed: signed + 1, quorum }).isReached).toBe(true);
      expect(quorumState({ partners, signed: partners, quorum }).isReached).toBe(true);
    }),
  );
});
