import { expect, test } from 'vitest';
import { judgeAttempt, MAX_ATTEMPTS, TEST_EVENT, webhookBody } from './webhook.ts';

const asOf = new Date('2026-01-05T10:00:00Z');
const judge = (status: number | null, attempts = 1, event = 'contact.created') => judgeAttempt({ status, attempts, event, asOf, chance: 0.5 });

// Standard Webhooks: 2xx is success, 410 asks to stop, redirects are failures.
test.each([[200], [201], [204], [299]])('%i is delivered', (status) => expect(judge(status)).toEqual({ status: 'delivered' }));
test.each([[null], [301], [302], [307], [400], [401], [404], [429], [500], [503], [199], [0]])('%s is tried again', (status) => expect(judge(status).status).toBe('pending'));
test('410 is the end', () => expect(judge(410)).toEqual({ status: 'failed', isGone: true }));

test('the waits grow and add up to most of a day', () => {
  const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, at) => {
    const judged = judge(500, at + 1);
    if (judged.status !== 'pending') throw new Error('given up too early');
    return (judged.nextTryAt.getTime() - asOf.getTime()) / 1000;
  });
  expect(waits).toEqual([10, 40, 160, 640, 2_560, 10_240, 21_600, 21_600, 21_600]);
  expect(waits.reduce((sum, wait) => sum + wait) / 3_600).toBeCloseTo(21.8, 1);
  expect(judge(500, MAX_ATTEMPTS)).toEqual({ status: 'failed', isGone: false });
});

test('a test is tried once', () => expect(judge(null, 1, TEST_EVENT)).toEqual({ status: 'failed', isGone: false }));

test('the body holds type, timestamp and data with the record’s id', () => {
  expect(webhookBody({ event: 'contact.updated', recordId: '01', data: { name: 'x' }, at: asOf })).toBe('{"type":"contact.updated","timestamp":"2026-01-05T10:00:00.000Z","data":{"id":"01","name":"x"}}');
  expect(webhookBody({ event: TEST_EVENT, recordId: null, data: {}, at: asOf })).toBe('{"type":"webhook.test","timestamp":"2026-01-05T10:00:00.000Z","data":{}}');
});
