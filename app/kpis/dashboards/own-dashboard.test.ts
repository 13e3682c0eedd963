import { expect, test } from 'vitest';
import { type DashboardReader, LOOKING_ROLES, mayChange, mayLookAt } from './own-dashboard.ts';

const maker: DashboardReader = { id: 'maker', role: 'manager', mayWrite: false };
const manager: DashboardReader = { id: 'other', role: 'manager', mayWrite: false };
const management: DashboardReader = { id: 'boss', role: 'management', mayWrite: false };
const lead: DashboardReader = { id: 'lead', role: 'project-lead', mayWrite: true };
const nobody: DashboardReader = { id: null, role: null, mayWrite: false };

test.each([
  ['its maker alone', [], maker, true, true],
  ['its maker alone', [], manager, false, false],
  ['its maker alone', [], lead, false, false],
  ['management', ['management'], maker, true, true],
  ['management', ['management'], management, true, false],
  ['management', ['management'], manager, false, false],
  ['management', ['management'], lead, true, true],
  ['management', ['management'], nobody, false, false],
] as const)('of one for %s, %o: %o may look: %s, and change: %s', (_, roles, reader, looks, changes) => {
  const dashboard = { owner: { id: 'maker' }, roles };
  expect([mayLookAt(dashboard, reader), mayChange(dashboard, reader)]).toEqual([looks, changes]);
});

test('it can be shared with everybody who sees figures, and with nobody else', () => {
  expect(LOOKING_ROLES).not.toContain('end-user');
  expect(LOOKING_ROLES).toHaveLength(6);
});
