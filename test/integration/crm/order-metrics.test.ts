import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { exploreAll } from '#app/kpis/explore/explore.server.ts';
import { readExploration } from '#app/kpis/explore/exploration.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, toDate } from '#app/values/day.ts';
import { type MetricRequest, ORDER_DIMENSIONS, type OrderDimension, type OrderSlice } from '#app/values/metric.ts';
import { periodsBetween } from '#app/values/period.ts';
import { createRows } from '#test/factories/records.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-05-12T10:00:00Z');
const [FROM, TO] = [day('2026-01-01'), day('2026-05-01')];

interface Bought {
  buyer: number;
  on: string;
  cents: number;
  status: 'draft' | 'confirmed' | 'delivered' | 'cancelled' | 'returned';
  isTrashed: boolean;
  campaign: number;
  lines: { product: number; cents: number }[];
}

const BUYERS = [
  { country: 'NL', industry: 'Bouw' },
  { country: 'NL', industry: '' },
  { country: 'BE', industry: 'Bouw' },
  { country: '', industry: '' }, // a person, without an organisation
];
const CAMPAIGNS = ['', 'email', 'phone'];
const PRODUCTS = ['', 'Bike', 'Bell'];

const bought: fc.Arbitrary<Bought> = fc.record({
  buyer: fc.nat(BUYERS.length - 1),
  on: fc.integer({ min: 0, max: 119 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)),
  cents: fc.integer({ min: 0, max: 50_000 }),
  status: fc.constantFrom('draft', 'confirmed', 'confirmed', 'delivered', 'cancelled', 'returned'),
  isTrashed: fc.boolean(),
  campaign: fc.nat(CAMPAIGNS.length - 1),
  lines: fc.array(fc.record({ product: fc.nat(PRODUCTS.length - 1), cents: fc.integer({ min: 0, max: 9_000 }) }), { maxLength: 3 }),
});

async function plant(orders: Bought[]): Promise<Scope> {
  const scope = await makeScope({ currency: 'EUR' });
  const { workspaceId } = scope;
  const accounts = await createRows(scope, 'account', ...BUYERS.slice(0, 3).map(({ country, industry }, at) => ({ name: `Buyer ${at}`, country, industry: industry || null })));
  const [person] = await createRows(scope, 'contact', { surname: 'Buyer' });
  const campaigns = await createRows(scope, 'campaign', ...CAMPAIGNS.slice(1).map((channel) => ({ name: channel, kind: 'other', status: 'done', channel })));
  const products = await createRows(scope, 'product', ...PRODUCTS.slice(1).map((name) => ({ name, sku: name })));
  await inWorkspace(workspaceId, async (tx) => {
    for (const [at, { buyer, on, cents, status, isTrashed, campaign, lines }] of orders.entries()) {
      const holder = buyer < 3 ? { accountId: accounts[buyer]!.id } : { contactId: person!.id };
      const order = await tx.order.create({ data: { workspaceId, number: String(at), ...holder, orderedOn: toDate(day(on)), totalCents: cents, currency: 'EUR', status, campaignId: campaign === 0 ? null : campaigns[campaign - 1]!.id, deletedAt: isTrashed ? NOW : null } });
      for (const line of lines) await tx.orderLine.create({ data: { workspaceId, orderId: order.id, productId: line.product === 0 ? null : products[line.product - 1]!.id, quantity: 1, totalCents: line.cents, deletedAt: isTrashed ? NOW : null } });
    }
    await tx.load.create({ data: { workspaceId, kind: 'orders', hourAt: NOW, loadedAt: NOW } });
  }, { batchId: scope.batchId });
  return scope;
}

/** What was sold in all of these parts, from the list: one for each order, where a product is among them one for each line. */
function soldOf(orders: Bought[], parts: readonly OrderSlice[]): { buyer: number; on: string; cents: number }[] {
  const standing = orders.filter(({ status, isTrashed }) => !isTrashed && (status === 'confirmed' || status === 'delivered'));
  const sold = parts.some(({ dimension }) => dimension === 'product')
    ? standing.flatMap(({ lines, ...order }) => lines.map(({ product, cents }) => ({ ...order, cents, product: PRODUCTS[product]! })))
    : standing.map((order) => ({ ...order, product: '' }));
  const valueOf = (one: (typeof sold)[number], dimension: OrderDimension) => (dimension === 'product' ? one.product : dimension === 'channel' ? CAMPAIGNS[one.campaign]! : BUYERS[one.buyer]![dimension]);
  return sold.filter((one) => parts.every(({ dimension, value }) => valueOf(one, dimension) === value));
}

const VALUES: Record<OrderDimension, string[]> = { product: PRODUCTS, channel: CAMPAIGNS, industry: ['', 'Bouw'], country: ['', 'NL', 'BE'] };

test('of orders that stand, whole and by every dimension, each metric is what the list of orders says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bought, { minLength: 1, maxLength: 40 }), async (orders) => {
      const scope = await plant(orders);
      const slices = [null, ...ORDER_DIMENSIONS.flatMap((dimension) => VALUES[dimension].map((value) => ({ dimension, value })))];
      const asked = slices.flatMap((slice) => ['revenue', 'active-customers', 'repeat-purchase-rate'].map((metricId): MetricRequest => ({ metricId, from: FROM, to: TO, grain: 'month', slice })));
      const answers = await metricCatalogue.measureAll(scope, asked, NOW);
      for (const [at, { metricId, slice = null }] of asked.entries()) {
        const answer = answers[at]!;
        if (!answer.ok) throw new Error(answer.reason);
        const sold = soldOf(orders, slice ? [slice] : []);
        const expected = periodsBetween(FROM, TO, 'month').map(({ start, end }) => {
          const own = sold.filter(({ on }) => on >= start && on < end);
          if (metricId === 'revenue') return own.reduce((sum, { cents }) => sum + cents, 0);
          if (metricId === 'active-customers') return new Set(own.map(({ buyer }) => buyer)).size;
          const daysOf = (buyer: number) => new Set(sold.filter((one) => one.buyer === buyer && one.on < end).map(({ on }) => on)).size;
          const ever = BUYERS.flatMap((_, buyer) => (daysOf(buyer) > 0 ? [daysOf(buyer)] : []));
          return ever.length === 0 ? null : ever.filter((days) => days > 1).length / ever.length;
        });
        expect(answer.value.points.map(({ value }) => value), `${metricId} ${JSON.stringify(slice)}`).toEqual(expected);
      }
    }),
    { numRuns: 12 },
  );
});

test('a part within a part is what the list says of both, and the parts of what adds up come to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(bought, { minLength: 1, maxLength: 40 }), async (orders) => {
      const scope = await plant(orders);
      const [one, other] = [{ from: FROM, to: TO, grain: 'month', metricId: 'revenue' }, { from: FROM, to: TO, grain: 'month', metricId: 'active-customers' }] as const;
      const crossings = ORDER_DIMENSIONS.flatMap((inner) => ORDER_DIMENSIONS.filter((outer) => outer !== inner).flatMap((outer) => VALUES[outer].map((value) => ({ inner, within: { dimension: outer, value } }))));
      const asked = crossings.flatMap(({ inner, within }) => VALUES[inner].flatMap((value): MetricRequest[] => [{ ...one, slice: { dimension: inner, value }, within }, { ...other, slice: { dimension: inner, value }, within }]));
      const answers = await metricCatalogue.measureAll(scope, asked, NOW);
      const values = answers.map((answer) => (answer.ok ? answer.value.points.map(({ value }) => value ?? 0) : []));
      for (const [at, { metricId, slice, within }] of asked.entries()) {
        const sold = soldOf(orders, [slice!, within!]);
        const expected = periodsBetween(FROM, TO, 'month').map(({ start, end }) => {
          const own = sold.filter(({ on }) => on >= start && on < end);
          return metricId === 'revenue' ? own.reduce((sum, { cents }) => sum + cents, 0) : new Set(own.map(({ buyer }) => buyer)).size;
        });
        expect(values[at], JSON.stringify([metricId, slice, within])).toEqual(expected);
      }
      const add = (series: number[][]) => periodsBetween(FROM, TO, 'month').map((_, month) => series.reduce((sum, own) => sum + own[month]!, 0));
      const wholes = await metricCatalogue.measureAll(scope, [one, ...crossings.map(({ within }) => ({ ...one, slice: within }))], NOW);
      const [all, ...parts] = wholes.map((answer) => (answer.ok ? answer.value.points.map(({ value }) => value ?? 0) : []));
      for (const [at, { inner, within }] of crossings.entries()) {
        // A product is sold by lines, and what is not on a line is of none.
        if (inner === 'product') continue;
        expect(add(values.filter((_, nth) => asked[nth]!.metricId === 'revenue' && asked[nth]!.slice!.dimension === inner && asked[nth]!.within === within)), JSON.stringify({ inner, within })).toEqual(parts[at]);
        if (within.dimension !== 'product') expect(add(crossings.flatMap((of, nth) => (of.inner === inner && of.within.dimension === within.dimension ? [parts[nth]!] : [])))).toEqual(all);
      }
    }),
    { numRuns: 6 },
  );
});

test('of a part that no record has, and that never was sold, there is no figure: nought would be one', async () => {
  const scope = await plant([{ buyer: 0, on: '2026-04-10', cents: 1_000, status: 'confirmed', isTrashed: false, campaign: 1, lines: [] }]);
  const ask = async (dimension: OrderDimension, value: string) => (await metricCatalogue.measureAll(scope, [{ metricId: 'revenue', from: FROM, to: TO, grain: 'month', slice: { dimension, value } }], NOW))[0];
  expect(await ask('product', 'Saddle')).toEqual({ ok: false, reason: 'unknown-slice' });
  expect(await ask('product', 'Bike'), 'not sold yet, but there').toMatchObject({ ok: true });
  expect(await ask('country', ''), 'not known is a part of everything').toMatchObject({ ok: true });
  await inWorkspace(scope.workspaceId, (tx) => tx.campaign.updateMany({ where: { workspaceId: scope.workspaceId, channel: 'email' }, data: { deletedAt: NOW } }), { batchId: scope.batchId });
  expect(await ask('channel', 'email'), 'in the trash, but sold').toMatchObject({ ok: true });
  expect(await metricCatalogue.listParts(scope, ['product', 'channel', 'country'])).toEqual([
    ...['Bell', 'Bike', ''].map((value) => ({ dimension: 'product', value })),
    ...['phone', ''].map((value) => ({ dimension: 'channel', value })),
    ...['BE', 'NL', ''].map((value) => ({ dimension: 'country', value })),
  ]);
});

test('a question split by product has a line for each, the most often bought first, and what does not count orders cannot be split so', async () => {
  const line = (product: number) => ({ product, cents: 100 });
  const plain = { on: '2026-04-10', cents: 1_000, status: 'confirmed' as const, isTrashed: false, campaign: 0 };
  const scope = await plant([{ ...plain, buyer: 0, lines: [line(2), line(2), line(1)] }, { ...plain, buyer: 1, lines: [] }]);
  const ask = async (search: string) => (await exploreAll(scope, metricCatalogue, [readExploration(new URLSearchParams(search))!], NOW))[0]!;
  const split = await ask('metric=revenue&grain=month&span=13&by=product');
  if (!split.ok) throw new Error(split.reason);
  expect(split.value.lines.map(({ of, points }) => [of, points.find(({ start }) => start === '2026-04-01')!.value])).toEqual([[{ kind: 'slice', dimension: 'product', value: 'Bell' }, 200], [{ kind: 'slice', dimension: 'product', value: 'Bike' }, 100]]);
  expect(await ask('metric=completeness&grain=month&span=13&by=product')).toEqual({ ok: false, reason: 'not-sliced' });
  const other = await makeScope();
  expect((await metricCatalogue.listSlices(other, [{ dimension: 'product', within: null, since: FROM }]))).toEqual([[]]);
});
