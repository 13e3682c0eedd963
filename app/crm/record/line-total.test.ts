import { expect, test } from 'vitest';
import { ORDER_LINE } from '../entity/order-line.ts';
import { PAYMENT } from '../entity/payment.ts';
import { withLineTotal } from './line-total.ts';

test.each([
  { why: 'as typed in Dutch', raw: { quantity: '2,5', unit_price_cents: '10,01', total_cents: '' }, wanted: 2503 },
  { why: 'less the discount', raw: { quantity: '3', unit_price_cents: '1.000,00', discount_cents: '50', total_cents: '' }, wanted: 295_000 },
  { why: 'what was typed stays', raw: { quantity: '3', unit_price_cents: '10', total_cents: '25' }, wanted: '25' },
  { why: 'nothing without a price', raw: { quantity: '3', unit_price_cents: '', total_cents: '' }, wanted: '' },
])('the total of a line: $why', ({ raw, wanted }) => {
  expect(withLineTotal(ORDER_LINE, raw, true).total_cents).toBe(wanted);
});

test('only a new line is reckoned, and nothing but lines', () => {
  const raw = { quantity: '2', unit_price_cents: '10', total_cents: '' };
  expect(withLineTotal(ORDER_LINE, raw, false)).toBe(raw);
  expect(withLineTotal(PAYMENT, raw, true)).toBe(raw);
});
