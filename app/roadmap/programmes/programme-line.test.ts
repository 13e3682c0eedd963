import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OwnScope } from '#app/people/scope.ts';
import { addDays, day } from '#app/values/day.ts';
import { makeItem } from '#test/factories/plan.ts';
import type { Decision } from '../decisions/decision.ts';
import { PHASE_KINDS, type PhaseDates, phaseState } from '../phase.ts';
import type { Roadmap } from '../roadmap.ts';
import { layOutTimeline } from '../timeline.ts';
import { inOrderOfNeed, needOf, type ProgrammeLine, toLine } from './programme-line.ts';

const TODAY = day('2026-06-01');
const QUIET = { exceptions: 0, decisions: { open: 0, late: 0 }, lateItems: 0, closedOn: null, gate: null };
const goLive = (inDays: number | null) => (inDays === null ? null : { on: addDays(TODAY, inDays), inDays });

function line(name: string, inDays: number | null, overrides: Partial<ProgrammeLine> = {}): ProgrammeLine {
  return { ...QUIET, workspace: { id: name, name: 'Workspace', isHere: false }, name, phases: [], phase: 'impact', isAtOwnRisk: false, goLive: goLive(inDays), end: null, ...overrides };
}

const gate = (inDays: number, verdict: 'hold' | null = null): ProgrammeLine['gate'] => ({ id: 'gate', phase: 'impact', plannedOn: addDays(TODAY, inDays), inDays, verdict, criteria: { met: 0, all: 1 }, tone: 'warn' });
const names = (lines: readonly ProgrammeLine[]) => lines.map(({ name }) => name);

test.each([
  ['nothing', {}, 'nothing'],
  ['an exception', { exceptions: 1 }, 'now'],
  ['exceptions the reader does not decide about', { exceptions: null }, 'nothing'],
  ['a decision that waits', { decisions: { open: 1, late: 0 } }, 'soon'],
  ['a decision that is late', { decisions: { open: 2, late: 1 } }, 'now'],
  ['a gate tomorrow', { gate: gate(1) }, 'nothing'],
  ['a gate today', { gate: gate(0) }, 'now'],
  ['a gate on hold, whose day is past', { gate: gate(-3, 'hold') }, 'nothing'],
  ['items that are late', { lateItems: 4 }, 'nothing'],
  ['an exception of what was closed', { exceptions: 1, closedOn: TODAY }, 'closed'],
] as const)('with %s a decision is needed: %s %s', (_, overrides, need) => {
  expect(needOf(line('a', 1, overrides))).toBe(need);
});

test('what needs a decision comes first, what was closed last; within that the soonest to go live, then what is live', () => {
  const lines = [
    line('closed', 5, { closedOn: TODAY, exceptions: 2 }),
    line('live a year', -365),
    line('without a day', null),
    line('live a week', -7),
    line('next year', 300),
    line('next week', 7),
    line('today', 0),
    line('asks, live', -10, { exceptions: 1 }),
    line('asks soon, far away', 400, { decisions: { open: 1, late: 0 } }),
    line('asks, without a day', null, { decisions: { open: 1, late: 1 } }),
  ];
  expect(names(inOrderOfNeed(lines))).toEqual(['asks, live', 'asks, without a day', 'asks soon, far away', 'today', 'next week', 'next year', 'live a week', 'live a year', 'without a day', 'closed']);
  expect(names(inOrderOfNeed([line('b', 3), line('a', 3)]))).toEqual(['a', 'b']);
});

test('law: the order does not hang on the order before, and nothing is lost', () => {
  const any = fc.record({ inDays: fc.option(fc.integer({ min: -9, max: 9 })), exceptions: fc.option(fc.integer({ min: 0, max: 2 })), isClosed: fc.boolean() });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), fc.integer(), (made, turn) => {
      const lines = made.map(({ inDays, exceptions, isClosed }, at) => line(`p${at}`, inDays, { exceptions, closedOn: isClosed ? TODAY : null }));
      const by = lines.length === 0 ? 0 : Math.abs(turn) % lines.length;
      expect(names(inOrderOfNeed([...lines.slice(by), ...lines.slice(0, by)]))).toEqual(names(inOrderOfNeed(lines)));
      expect(new Set(inOrderOfNeed(lines))).toEqual(new Set(lines));
    }),
  );
});

/** Five phases of thirty days; the second runs and is expected to end ten days late, and so is the last. */
function roadmap(): Roadmap {
  const start = addDays(TODAY, -45);
  const phases = PHASE_KINDS.map((kind, at) => {
    const planned = { start: addDays(start, 30 * at), end: addDays(start, 30 * at + 30) };
    const dates: PhaseDates = {
      planned,
      forecast: { start: null, end: at === 1 || at === 4 ? addDays(planned.end, 10) : null },
      actual: { start: at < 2 ? planned.start : null, end: at === 0 ? planned.end : null },
    };
    return { ...dates, kind, id: kind, state: phaseState(dates, TODAY), version: 1, ownerName: null, isAtOwnRisk: kind === 'impact', gate: { id: `gate-${kind}`, plannedOn: addDays(planned.end, -1), verdict: null, decidedOn: null } };
  });
  const result = (state: 'met' | 'not-met') => ({ id: state, title: { nl: 'c', en: 'c' }, isCritical: true, isOwn: false, measure: null, result: { state }, confirmedBy: null, evidence: null }) as unknown as NonNullable<Roadmap['current']>['criteria'][number];
  return {
    id: 'p', name: 'Members in view', purpose: null, today: TODAY, phases, goLiveOn: addDays(TODAY, 75), closedOn: null,
    timeline: layOutTimeline(phases.map((phase) => ({ ...phase, gateOn: null })), TODAY),
    current: { phase: 'impact', gateId: 'gate-impact', criteria: [result('met'), result('not-met'), result('not-met')] },
    roles: [],
  };
}

test('a line tells what roadmap, plan, decisions and tolerances tell, counted from the day it is there', () => {
  const own: OwnScope = { scope: { workspaceId: 'w' } as OwnScope['scope'], workspaceName: 'Association', isHere: true };
  const decision = (state: Decision['state'], inDays: number | null) => ({ state, neededOn: inDays === null ? null : addDays(TODAY, inDays) }) as Decision;
  const overdue = makeItem('late', 0, 5, { planned: { start: addDays(TODAY, -9), end: addDays(TODAY, -4) } });
  const facts = {
    roadmap: roadmap(),
    items: [overdue, { ...overdue, id: 'done', actual: overdue.planned }],
    decisions: [decision('open', -1), decision('open', 0), decision('open', null), decision('decided', -5)],
    tolerances: [{ state: 'exception' as const }, { state: 'accepted' as const }, { state: 'within' as const }],
  };
  expect(toLine(own, facts)).toEqual({
    workspace: { id: 'w', name: 'Association', isHere: true },
    name: 'Members in view',
    phases: [{ kind: 'strategy', state: 'done' }, { kind: 'impact', state: 'running' }, { kind: 'execution', state: 'upcoming' }, { kind: 'go-live', state: 'upcoming' }, { kind: 'learning', state: 'upcoming' }],
    phase: 'impact',
    isAtOwnRisk: true,
    goLive: { on: '2026-08-15', inDays: 75 },
    gate: { id: 'gate-impact', phase: 'impact', plannedOn: '2026-06-15', inDays: 14, verdict: null, criteria: { met: 1, all: 3 }, tone: 'bad' },
    end: { on: '2026-09-23', slipDays: 10 },
    exceptions: 1,
    decisions: { open: 3, late: 1 },
    lateItems: 1,
    closedOn: null,
  });
  const done = { ...facts.roadmap, current: null, goLiveOn: null };
  expect(toLine(own, { ...facts, roadmap: done, tolerances: null })).toMatchObject({ phase: null, gate: null, goLive: null, exceptions: null, isAtOwnRisk: false });
});
