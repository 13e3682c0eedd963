import { describe, expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { paymentBehaviour } from './payment-behaviour.ts';

const TODAY = day('2026-11-22');
const paid = (dueOn: string, paidOn: string | null) => ({ dueOn, paidOn, isOpen: false });
const open = (dueOn: string) => ({ dueOn, paidOn: null, isOpen: true });

describe('how somebody pays', () => {
  test.each([
    { why: 'nothing to judge by', given: [], wanted: null },
    { why: 'not yet due says nothing', given: [open('2026-11-22'), open('2026-12-01')], wanted: null },
    { why: 'called paid without a payment says nothing', given: [paid('2026-10-01', null)], wanted: null },
    { why: 'early counts as no days late, not as less', given: [paid('2026-10-10', '2026-10-01')], wanted: { invoices: 1, onTimeRatio: 1, averageDaysLate: 0 } },
    { why: 'the last day is in time', given: [paid('2026-10-10', '2026-10-10'), paid('2026-10-10', '2026-10-20')], wanted: { invoices: 2, onTimeRatio: 0.5, averageDaysLate: 5 } },
    { why: 'late and still open is late by today', given: [open('2026-11-12'), paid('2026-10-10', '2026-10-10')], wanted: { invoices: 2, onTimeRatio: 0.5, averageDaysLate: 5 } },
  ])('$why', ({ given, wanted }) => {
    expect(paymentBehaviour(given, TODAY)).toEqual(wanted);
  });

  test('paying one more in time never makes it worse', () => {
    const some = [paid('2026-10-10', '2026-10-14'), open('2026-11-01')];
    const before = paymentBehaviour(some, TODAY)!;
    const after = paymentBehaviour([...some, paid('2026-11-10', '2026-11-10')], TODAY)!;
    expect(after.onTimeRatio).toBeGreaterThanOrEqual(before.onTimeRatio);
    expect(after.averageDaysLate).toBeLessThanOrEqual(before.averageDaysLate);
  });
});
