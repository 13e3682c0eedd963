import { describe, expect, test } from 'vitest';
import { allocate, findOver, type OpenInvoice, type Part } from './allocation.ts';

const invoices = (...open: number[]): OpenInvoice[] => open.map((openCents, at) => ({ id: String(at), openCents }));

// Paid amounts in cents, as a treasurer would divide them: the oldest is paid first.
test.each([
  [10_000, [10_000], [['0', 10_000]]],
  [10_000, [4_000, 9_000], [['0', 4_000], ['1', 6_000]]],
  [10_000, [4_000, 3_000], [['0', 4_000], ['1', 3_000]]],
  [10_000, [0, -500, 3_000], [['2', 3_000]]],
  [0, [4_000], []],
  [-100, [4_000], []],
  [500, [], []],
] as const)('%i over %j', (cents, open, expected) => {
  expect(allocate(cents, invoices(...open)).map(({ invoiceId, cents: part }) => [invoiceId, part])).toEqual(expected);
});

describe('laws', () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const cases = Array.from({ length: 300 }, () => ({ cents: random(20_000) - 1_000, open: Array.from({ length: random(8) }, () => random(6_000) - 800) }));

  test('never more than was paid, never more than is open, and no empty parts', () => {
    for (const { cents, open } of cases) {
      const parts = allocate(cents, invoices(...open));
      expect(parts.reduce((sum, part) => sum + part.cents, 0)).toBeLessThanOrEqual(Math.max(0, cents));
      for (const part of parts) {
        expect(part.cents).toBeGreaterThan(0);
        expect(part.cents).toBeLessThanOrEqual(open[Number(part.invoiceId)]!);
      }
    }
  });
  test('all that can be given is given: the money is gone, or nothing is open', () => {
    for (const { cents, open } of cases) {
      const given = allocate(cents, invoices(...open)).reduce((sum, part) => sum + part.cents, 0);
      expect(given).toBe(Math.min(Math.max(0, cents), open.reduce((sum, each) => sum + Math.max(0, each), 0)));
    }
  });
  test('an earlier invoice is whole before a later one gets anything', () => {
    for (const { cents, open } of cases) {
      const parts = allocate(cents, invoices(...open));
      for (const part of parts.slice(0, -1)) expect(part.cents).toBe(open[Number(part.invoiceId)]);
    }
  });
  test('of parts that come together, those that are taken fit, and the first that is refused did not', () => {
    for (let round = 0; round < 300; round++) {
      const left = { ofPayments: new Map([['p', random(9_000)], ['q', random(9_000)]]), ofInvoices: new Map([['i', random(9_000)], ['j', random(9_000)]]) };
      const parts = Array.from({ length: random(8) }, (): Part => ({ paymentId: 'pq'[random(2)]!, invoiceId: 'ij'[random(2)]!, cents: 1 + random(6_000) }));
      const over = findOver(parts, left);
      const sumOf = (some: readonly Part[], part: Part, by: 'paymentId' | 'invoiceId') => some.filter((each) => each[by] === part[by]).reduce((sum, { cents }) => sum + cents, 0);
      const fits = (some: readonly Part[]) => some.every((part) => sumOf(some, part, 'paymentId') <= left.ofPayments.get(part.paymentId)! && sumOf(some, part, 'invoiceId') <= left.ofInvoices.get(part.invoiceId)!);
      const taken = parts.filter((_, at) => !over.has(at));
      expect(fits(taken)).toBe(true);
      for (const at of over.keys()) expect(fits([...parts.slice(0, at).filter((_, before) => !over.has(before)), parts[at]!])).toBe(false);
    }
  });
});
