import { expect, test } from 'vitest';
import type { Barrier } from '#app/adoption/pulses/adkar.ts';
import { ADKAR, type AdkarElement } from '#app/adoption/pulses/pulse.ts';
import { pulseResults, type TallyRow } from '#app/adoption/pulses/pulse-results.ts';
import type { Remedy } from '#app/adoption/pulses/remedy.ts';
import type { Role } from '#app/people/role.ts';
import type { Tally } from '#app/adoption/pulses/tally.ts';
import { day } from '#app/values/day.ts';
import { countTreated, isTold, measurementOf, type ReadinessPulse, treatmentOf, type TreatmentState } from './group-readiness.ts';

const at = (element: AdkarElement): Barrier => ({ kind: 'at', element });
const chosen = (element: AdkarElement, remedy: Remedy) => ({ element, remedy });

// The reference of gates, R10: barrier A or D, then training is no remedy; remedies per element; only the barrier is treated.
test.each<[string, Barrier | null, ReturnType<typeof chosen> | null, TreatmentState]>([
  ['nothing measured', null, null, 'unknown'],
  ['too few answers', { kind: 'unknown' }, chosen('desire', 'manager-talks'), 'unknown'],
  ['no barrier asks nothing', { kind: 'none' }, null, 'no-barrier'],
  ['a barrier without a remedy', at('knowledge'), null, 'untreated'],
  ['training at knowledge', at('knowledge'), chosen('knowledge', 'training'), 'fits'],
  ['training at awareness', at('awareness'), chosen('awareness', 'training'), 'misfit'],
  ['training at desire', at('desire'), chosen('desire', 'training'), 'misfit'],
  ['training for knowledge while the barrier went back to desire', at('desire'), chosen('knowledge', 'training'), 'misfit'],
  ['a talk with the manager at desire', at('desire'), chosen('desire', 'manager-talks'), 'fits'],
  ['a remedy of an element that is passed', at('ability'), chosen('desire', 'manager-talks'), 'misfit'],
])('%s', (_case, barrier, remedy, expected) => expect(treatmentOf(barrier, remedy)).toBe(expected));

test('the count leaves out what nobody can know', () => {
  expect(countTreated(['unknown', 'fits', 'no-barrier', 'misfit', 'untreated'])).toEqual({ ready: 2, of: 4 });
  expect(countTreated(['unknown'])).toEqual({ ready: 0, of: 0 });
});

const LOW: Tally = [0, 5, 0, 0, 0];
const HIGH: Tally = [0, 0, 0, 0, 6];
const NORTH = { kind: 'team', id: 'north', name: 'North' } as const;
const SOUTH = { kind: 'team', id: 'south', name: 'South' } as const;

/** A pulse with one round; each team has a tally for every element, by the element at which it is low. */
function pulse(id: string, closes: string, teams: Record<string, { low?: AdkarElement; tally?: Tally }>, { role = null, team = null }: { role?: Role | null; team?: string | null } = {}): ReadinessPulse {
  const rows = Object.entries(teams).flatMap(([teamId, { low, tally }]) => ADKAR.map((question): TallyRow => ({ round: 0, question, teamId, tally: tally ?? (question === low ? LOW : HIGH) })));
  return { pulse: { id, role, team: team ? { id: team, name: team } : null }, rounds: pulseResults('adkar', [{ round: 0, opensOn: day('2026-01-01'), closesOn: day(closes) }], rows, Object.keys(teams)) };
}

test('a team is read where the pulse tells of it; the newest round speaks', () => {
  const old = pulse('old', '2026-02-01', { north: { low: 'awareness' }, south: {} });
  const recent = pulse('new', '2026-03-01', { north: { low: 'ability' }, south: {} });
  expect(measurementOf([NORTH], [recent, old])).toMatchObject({ pulseId: 'new', closesOn: '2026-03-01', barrier: at('ability') });
  expect(measurementOf([SOUTH], [old, recent])?.barrier).toEqual({ kind: 'none' });
  expect(measurementOf([{ kind: 'team', id: 'west', name: 'West' }], [old])).toBeNull();
});

test('of several teams the one that is stuck first speaks', () => {
  const both = pulse('both', '2026-02-01', { north: { low: 'reinforcement' }, south: { low: 'desire' } });
  expect(measurementOf([NORTH, SOUTH], [both])).toMatchObject({ subject: SOUTH, barrier: at('desire') });
});

test('a role is read from a pulse that asked that role alone; everybody from who was asked without a team', () => {
  const managers = pulse('managers', '2026-02-01', { north: { low: 'desire' } }, { role: 'manager' });
  const users = pulse('users', '2026-02-01', { north: { low: 'ability' } }, { role: 'end-user' });
  expect(measurementOf([{ kind: 'role', role: 'manager' }], [managers, users])?.pulseId).toBe('managers');
  expect(measurementOf([{ kind: 'everybody' }], [managers, users])?.pulseId).toBe('users');
  expect(measurementOf([{ kind: 'everybody' }], [managers])).toBeNull();
  expect(measurementOf([NORTH], [managers]), 'its managers are not the team').toBeNull();
});

test('four answers are no figure: the barrier is not known, and neither is the one that would follow by subtracting', () => {
  const few = pulse('few', '2026-02-01', { north: { tally: [4, 0, 0, 0, 0] }, south: {} });
  for (const subject of [NORTH, SOUTH]) {
    const found = measurementOf([subject], [few])!;
    expect(found.barrier).toEqual({ kind: 'unknown' });
    expect(isTold(found)).toBe(false);
  }
});
