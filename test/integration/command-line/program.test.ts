import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { runProgram } from '#scripts/pacer/program.ts';

// Without JSON each command answers in lines; with it nothing but JSON goes to standard output.
const folder = mkdtempSync(join(tmpdir(), 'pacer-command-line-'));
let said: string[] = [];
let complaints: string[] = [];
beforeEach(() => {
  said = [];
  complaints = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => complaints.push(String(text)) > 0);
  vi.spyOn(console, 'error').mockImplementation((text) => complaints.push(String(text)));
});

async function run(...given: string[]): Promise<{ code: number; json: unknown; error: string }> {
  said = [];
  complaints = [];
  const code = await runProgram(given);
  const text = said.join('');
  return { code, json: text && given.includes('--json') ? (JSON.parse(text) as unknown) : null, error: complaints.join('') };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('from an empty installation to a number, by commands alone', async () => {
  expect(await run('metrics', 'series', 'reach', '--from', '2026-01-05', '--to', '2026-01-12')).toMatchObject({ code: 1, error: 'pacer: There is no workspace yet: make one with "workspace create <name>".' });
  const made = await run('workspace', 'create', 'First', '--json');
  expect(made).toMatchObject({ code: 0, json: { name: 'First', time_zone: 'Europe/Amsterdam', currency: 'EUR' } });
  const { id } = made.json as { id: string };
  expect((await run('workspace', 'list', '--json')).json).toMatchObject([{ id, name: 'First' }]);
  expect((await run('api-key', 'create', '--json')).json).toMatchObject({ permissions: ['events:write', 'kpis:read'] });
  const people = file('people.csv.gz', gzipSync('email,name,team,role,enrolled_on,left_on\nann@example.org,Ann,Desk,,2026-01-01,\nbob@example.org,Bob,,,2026-01-01,\n'));
  expect(await run('import', 'people', people, '--dry-run', '--json')).toMatchObject({ code: 0, json: { dry_run: true, created: 2 } });
  expect(await database().member.count({ where: { workspaceId: id } })).toBe(0);
  expect(await run('import', 'people', people, '--json')).toMatchObject({ code: 0, json: { created: 2 } });
  const events = file('events.csv', 'nr;wie;wat;wanneer\n1;ann@example.org;case-updated;06-01-2026 10:00\n');
  expect(await run('import', 'events', events, '--json')).toMatchObject({ code: 1, error: 'pacer: The file has no column for actor, activity, occurred_at; it has nr, wie, wat, wanneer. Point to one with --mapping.' });
  expect(await run('import', 'events', events, '--mapping', 'event_id=nr,actor=wie', '--mapping', 'activity=wat,occurred_at=wanneer', '--json')).toMatchObject({ json: { created: 1, notes: { actors: 1 } } });
  const week = await run('metrics', 'series', 'reach', '--from', '2026-01-05', '--to', '2026-01-12', '--grain', 'week', '--json');
  expect(week.json).toMatchObject({ metric: 'reach', points: [{ start: '2026-01-05', numerator: 1, denominator: 2, value: 0.5, complete: true }] });
  const team = await run('metrics', 'series', 'reach', '--from', '2026-01-05', '--to', '2026-01-12', '--team', 'Desk', '--json');
  expect(team.json).toMatchObject({ points: [{ numerator: 1, denominator: 1 }] });

  expect(await run('kpi', 'status', '--json')).toMatchObject({ code: 0, json: { kpis: [] } });
  const owner = await database().member.create({ data: { workspaceId: id, email: 'lead@example.org', name: 'Lead', role: 'project-lead' } });
  const aims = { metricId: 'reach', layer: 'use', direction: 'stay-above', frequency: 'week', targetValue: 0.8, ownerId: owner.id, startsOn: new Date('2026-01-01'), deadlineOn: new Date('2200-01-01') };
  await database().kpi.create({ data: { ...aims, workspaceId: id, name: 'Everybody is seen', specificationId: owner.id } });
  expect((await run('kpi', 'status', '--json')).json).toMatchObject({ kpis: [{ name: 'Everybody is seen', metric: 'reach', target: { direction: 'stay-above', value: 0.8, course: 'line' }, value: null, status: 'no-value' }] }); // of two people no figure is told, nor what follows from it
});

test('accounts and orders bring all that their files say of them, and an export comes in again', async () => {
  await run('workspace', 'create', 'Wide', '--json');
  const accounts = file('accounts.csv', 'klantnummer;naam;plaats;branche\n1;Alfa;Ede;Bouw\n2;Beta;Gouda;Zorg\n');
  expect(await run('import', 'accounts', accounts, '--workspace', 'Wide', '--json')).toMatchObject({ code: 0, json: { created: 2, rejected: 0 } });
  expect(await database().account.findFirst({ where: { name: 'Beta' } })).toMatchObject({ externalId: '2', city: 'Gouda', industry: 'Zorg' });
  const orders = file('orders.csv', 'ordernummer;klant;orderdatum;totaal;status\nO-1;Alfa;1 jan 2026;10,00;Bevestigd\nO-2;Gamma;1 jan 2026;10,00;Bevestigd\n');
  // Nobody asked for new customers: as with the plain columns, the order of one is refused.
  expect(await run('import', 'orders', orders, '--workspace', 'Wide', '--json')).toMatchObject({ code: 0, json: { created: 1, rejected: 1, problems: [{ row: 3, column: 'klant', code: 'reference-unknown' }] } });
  for (const kind of ['accounts', 'orders']) {
    const out = join(folder, `${kind}-out.csv`);
    expect(await run('export', kind, '--workspace', 'Wide', '--out', out)).toMatchObject({ code: 0 });
    expect(await run('import', kind, out, '--workspace', 'Wide', '--json')).toMatchObject({ code: 0, json: { created: 0, updated: 0, rejected: 0 } });
  }
});

test.each([
  [['import', 'people', 'nowhere.csv'], /There is no file nowhere\.csv/],
  [['import', 'nonsense', 'x.csv'], /invalid for argument 'kind'/],
  [['workspace', 'create', ''], /name/],
  [['api-key', 'create', '--permissions', 'all'], /no permission "all"/],
  [['metrics', 'series', 'reach', '--from', 'x', '--to', '2026-01-01'], /--from must be a day/],
  [['nonsense'], /unknown command/],
])('%j fails with a line that says why', async (given, line) => {
  const { code, error } = await run(...given);
  expect(code).toBe(1);
  expect(error).toMatch(line);
  expect(error.trim().split('\n').length).toBeLessThanOrEqual(2);
});

test('workspaces of a demo count as one, the newest, so that a command needs none by name; beside another it does', async () => {
  await database().workspace.updateMany({ data: { isDemo: true } });
  const newest = await database().workspace.create({ data: { name: 'Newest demo', isDemo: true } });
  const key = await run('api-key', 'create', '--json');
  expect(key).toMatchObject({ code: 0 });
  expect(await database().apiKey.count({ where: { workspaceId: newest.id } })).toBe(1);
  await run('workspace', 'create', 'Our own', '--json');
  expect(await run('kpi', 'status', '--json')).toMatchObject({ code: 1, error: expect.stringContaining('say which with --workspace') as string });
});
