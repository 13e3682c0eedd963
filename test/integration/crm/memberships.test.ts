import { expect, test } from 'vitest';
import { cancelMembership, renewMembership, reviseMemberships } from '#app/crm/memberships/memberships.server.ts';
import { undoBatch } from '#app/crm/record/undo-batch.server.ts';
import { database } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { day } from '#app/values/day.ts';
import { act, createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

async function makeMembership(scope: Scope, { startsOn = '2026-01-01', endsOn = '2027-01-01', autoRenew = false, status = 'active' } = {}): Promise<string> {
  const [contact] = await createRows(scope, 'contact', ...[{ surname: 'Bakker' }]);
  const [type] = await createRows(scope, 'membership_type', ...[{ code: `T${startsOn}${autoRenew}${status}`, name: 'Lid', period_unit: 'year', period_count: 1, scheme: 'calendar', fee_cents: 5_000, notice_days: 30 }]);
  const [membership] = await createRows(scope, 'membership', ...[{ number: `L-${startsOn}-${autoRenew}-${status}`, contact_id: contact!.id, membership_type_id: type!.id, status, starts_on: startsOn, ends_on: endsOn, auto_renew: autoRenew }]);
  await createRows(scope, 'membership_period', ...[{ membership_id: membership!.id, starts_on: startsOn, ends_on: endsOn }]);
  return membership!.id;
}

const periods = async (id: string) => (await database().membershipPeriod.findMany({ where: { membershipId: id }, orderBy: { startsOn: 'asc' } })).map(({ startsOn, endsOn }) => `${startsOn.toISOString().slice(0, 10)}/${endsOn.toISOString().slice(0, 10)}`);

test('renewing adds the next period and keeps the one before; undoing takes it away', async () => {
  const scope = await makeScope();
  const id = await makeMembership(scope);
  const renewed = await renewMembership(act(scope), id, { asOf: NOW });
  expect(renewed).toMatchObject({ ok: true, value: { startsOn: '2027-01-01', endsOn: '2028-01-01' } });
  expect(await periods(id)).toEqual(['2026-01-01/2027-01-01', '2027-01-01/2028-01-01']);
  if (renewed.ok) await undoBatch(act(scope), renewed.value.batchId);
  expect(await periods(id)).toEqual(['2026-01-01/2027-01-01']);
});

test('a second press on the same offer, or one from another tab, renews nothing more', async () => {
  const scope = await makeScope();
  const id = await makeMembership(scope);
  const press = () => renewMembership(act(scope), id, { asOf: NOW, from: day('2027-01-01') });
  const pressed = await Promise.all([press(), press()]);
  expect(pressed.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(pressed.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'renewed-before' });
  expect(await periods(id)).toEqual(['2026-01-01/2027-01-01', '2027-01-01/2028-01-01']);
});

test('cancelling keeps the reason, gives notice and stays a member until the end', async () => {
  const scope = await makeScope();
  const id = await makeMembership(scope);
  expect(await cancelMembership(act(scope), id, { reason: 'price', cancelledOn: null }, { asOf: NOW })).toMatchObject({ ok: true, value: { endsOn: '2027-01-01' } });
  expect(await database().membership.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'active', cancelReason: 'price', autoRenew: false });
  expect(await cancelMembership(act(scope), id, { reason: 'price', cancelledOn: null }, { asOf: NOW })).toEqual({ ok: false, reason: 'cancelled' });
  await reviseMemberships(act(scope), { asOf: new Date('2027-01-01T12:00:00Z') });
  expect(await database().membership.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'cancelled' });
});

test('the night renews what renews by itself, lets the rest run out, and does nothing twice', async () => {
  const scope = await makeScope();
  const own = await makeMembership(scope, { startsOn: '2025-01-01', endsOn: '2026-01-01', autoRenew: true });
  const other = await makeMembership(scope, { startsOn: '2025-01-02', endsOn: '2026-01-01' });
  const recent = await makeMembership(scope, { startsOn: '2025-11-15', endsOn: '2026-11-15' });
  expect(await reviseMemberships(act(scope), { asOf: NOW })).toEqual({ renewed: 1, changed: 2 });
  expect(await reviseMemberships(act(scope), { asOf: NOW })).toEqual({ renewed: 0, changed: 0 });
  expect(await periods(own)).toEqual(['2025-01-01/2026-01-01', '2026-01-01/2027-01-01']);
  const status = async (id: string) => (await database().membership.findUniqueOrThrow({ where: { id } })).status;
  expect([await status(own), await status(other), await status(recent)]).toEqual(['active', 'expired', 'grace']);
});

test('two periods of one membership never overlap; another workspace finds nothing', async () => {
  const scope = await makeScope();
  const id = await makeMembership(scope);
  await expect(createRows(scope, 'membership_period', ...[{ membership_id: id, starts_on: '2026-06-01', ends_on: '2027-06-01' }])).rejects.toThrow('overlaps');
  expect(await renewMembership(await makeScope(), id, { asOf: NOW })).toEqual({ ok: false, reason: 'not-found' });
});
