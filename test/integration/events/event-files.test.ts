import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { importFile, lookAt } from '#app/import-file.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { textSource } from '#app/values/table/table-source.ts';
import { makeScope } from '#test/factories/workspace.ts';

const NOW = new Date('2026-03-20T12:00:00Z');

async function bring(scope: Scope, name: string, text: string, isDryRun = false) {
  const done = await importFile(scope, 'events', textSource(name, text), { isDryRun, asOf: NOW, mapping: [] });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.outcome;
}

const stored = async (scope: Scope) => {
  const events = await database().event.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { occurredAt: 'asc' } });
  const activities = new Map((await database().activity.findMany({ where: { workspaceId: scope.workspaceId } })).map(({ id, key }) => [id, key]));
  return events.map(({ activityId, occurredAt, object, durationMs, properties, source }) => ({ activity: activities.get(activityId), at: occurredAt.toISOString(), object, durationMs, properties, source }));
};

test('a login history of Salesforce comes in without saying anything; again, and a later export of it, change nothing', async () => {
  const scope = await makeScope();
  const header = 'Username,Login Time,Source IP,Login Type,Status,Browser\n';
  const rows = ['ann@example.org,2026-03-02 08:00,10.0.0.1,Application,Success,Chrome', 'ann@example.org,2026-03-02 08:00,10.0.0.1,Application,Success,Chrome', 'bob@example.org,2026-03-02 09:00,10.0.0.2,Application,Invalid Password,Chrome'];
  expect((await lookAt('events', textSource('logins.csv', header + rows.join('\n')))).product).toBe('Salesforce · Login History');
  expect(await bring(scope, 'logins.csv', header + rows.join('\n'), true)).toMatchObject({ rows: 3, created: 3, rejected: 0 });
  expect(await stored(scope)).toEqual([]);
  expect(await bring(scope, 'logins.csv', header + rows.join('\n'))).toMatchObject({ created: 3 });
  expect((await stored(scope)).map(({ activity, at, source }) => [activity, at, source])).toEqual([
    ['login', '2026-03-02T07:00:00.000Z', 'salesforce'],
    ['login', '2026-03-02T07:00:00.000Z', 'salesforce'],
    ['login-failed', '2026-03-02T08:00:00.000Z', 'salesforce'],
  ]);
  const later = [...rows, 'ann@example.org,2026-03-03 08:00,10.0.0.1,Application,Success,Chrome'];
  expect(await bring(scope, 'logins.csv', header + later.join('\n'))).toMatchObject({ created: 1, duplicate: 3 });
});

test('one JSON object per line comes in with its small facts; a broken line is told with its number and does not stop the rest', async () => {
  const scope = await makeScope();
  const lines = [
    '{"event_id":"1","actor":"ann@example.org","activity":"deal-updated","occurred_at":"2026-03-02T10:00:00Z","duration_ms":1200,"properties":{"stage":"offer","amount":12.5}}',
    '',
    '{"event_id":"2","actor":"ann@example.org"',
    '{"event_id":"3","actor":"ann@example.org","activity":"deal-updated","occurred_at":"2026-03-03T10:00:00Z","object":"d7"}',
    '{"event_id":"4","activity":"deal-updated","occurred_at":"2026-03-03T10:00:00Z"}',
  ].join('\n');
  const outcome = await bring(scope, 'usage.ndjson', lines);
  expect(outcome).toMatchObject({ rows: 4, created: 2, rejected: 2 });
  expect(outcome.problems.map(({ row, column, code }) => [row, column, code])).toEqual([[3, null, 'not-an-event'], [5, 'actor', 'actor-missing']]);
  expect(await stored(scope)).toMatchObject([
    { activity: 'deal-updated', durationMs: 1200, properties: { stage: 'offer', amount: 12.5 } },
    { activity: 'deal-updated', object: 'd7', properties: null },
  ]);
  expect(await bring(scope, 'usage.ndjson', lines)).toMatchObject({ created: 0, duplicate: 2, rejected: 2 });
});

test('an event that says what the sender’s clock said is put at the right time, and is no conflict when it is sent again', async () => {
  const scope = await makeScope();
  const line = (sentAt: string) => `{"event_id":"1","actor":"ann@example.org","activity":"deal-updated","occurred_at":"2016-03-20T11:30:00Z","sent_at":"${sentAt}"}`;
  expect(await bring(scope, 'usage.ndjson', line('2016-03-20T12:00:00Z'))).toMatchObject({ created: 1 });
  expect((await stored(scope))[0]?.at).toBe('2026-03-20T11:30:00.000Z');
  expect(await bring(scope, 'usage.ndjson', line('2016-03-20T12:00:10Z'))).toMatchObject({ duplicate: 1, rejected: 0 });
});
