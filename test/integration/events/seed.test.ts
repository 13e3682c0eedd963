import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { seedSales } from '#prisma/seed/sales.ts';
import { seedUsage } from '#prisma/seed/usage.ts';
import { makeScope } from '#test/factories/workspace.ts';

// A Thursday; counts from the raw files with awk: 2,357 customers, 6,919 purchases of which none after Tuesday 30 June 1998.
const NOW = new Date('2026-11-19T15:00:00Z');

test('the demo story comes in whole through the imports of users', async () => {
  const scope = await makeScope({ currency: 'USD' });
  const { workspaceId } = scope;
  const told: string[] = [];
  const tell = (line: string) => told.push(line);
  await seedUsage(scope, { asOf: NOW, tell });
  await seedSales(scope, { asOf: NOW, tell });
  expect(told).toHaveLength(4);
  expect(await database().account.count({ where: { workspaceId } })).toBe(2357);
  const orders = await database().order.aggregate({ where: { workspaceId }, _count: true, _max: { orderedOn: true }, _min: { orderedOn: true } });
  expect(orders).toMatchObject({ _count: 6919, _max: { orderedOn: new Date('2026-11-17') } });
  expect(await database().member.count({ where: { workspaceId, enrolledOn: new Date('2026-08-31') } })).toBe(150);
  const events = await database().event.aggregate({ where: { workspaceId }, _count: true, _max: { occurredAt: true } });
  expect(events._max.occurredAt && events._max.occurredAt <= NOW).toBe(true);
  expect(await database().import.count({ where: { workspaceId, rejected: 0 } })).toBe(4);
}, 120_000);
