import { Faker, nl } from '@faker-js/faker';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { countSessions } from '#app/events/use/sessions.server.ts';
import { importFile } from '#app/import-file.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, day, dayIn, daysBetween } from '#app/values/day.ts';
import { textSource } from '#app/values/table/table-source.ts';
import type { SeedOptions } from './seed-options.ts';

/** The week of the log that becomes this week: the last in which the desk was busy; what follows is a thin tail. */
const LAST_WEEK = day('2016-05-16');
/** The Monday on which the log begins: everybody measured is enrolled from here. */
const FIRST_DAY = day('2016-02-29');
/** An account that closes incidents by itself, day and night: no person. Its acts come in, from an actor nobody knows. */
const AUTOMATIC = 'Updated by 908';
/** Who changed at least this many rows belongs to the desk; others were there by chance and stay unknown actors. */
const LEAST_ROWS = 30;
const TEAMS = 6;
const OTHER_TEAM = 'Overig';

interface LogRow {
  number: string;
  sys_updated_by: string;
  /** yyyy-mm-dd hh:mm, the desk's own clock. */
  sys_updated_at: string;
  incident_state: string;
  assignment_group: string;
}

interface Colleague {
  account: string;
  email: string;
  name: string;
  team: string;
}

/**
 * Fills the workspace with the usage log of a real service desk (prisma/seed/data/README.md), by the same imports that
 * users have. The same day gives the same story; names are invented.
 */
export async function seedUsage(scope: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const log = readLog();
  const colleagues = colleaguesOf(log);
  const shiftDays = daysBetween(LAST_WEEK, mondayOf(dayIn(asOf, scope.timeZone)));
  await bring(scope, 'people', peopleFile(colleagues, addDays(FIRST_DAY, shiftDays)), asOf);
  tell(`${colleagues.length} people of a service desk, with invented names, are in.`);
  const created = await bring(scope, 'events', eventsFile(log, colleagues, shiftDays, asOf, scope.timeZone), asOf);
  await countSessions(scope);
  tell(`${created} acts from the desk's real log are in.`);
}

async function bring(scope: Scope, kind: 'people' | 'events', text: string, asOf: Date): Promise<number> {
  const done = await importFile(scope, kind, textSource(`service-desk-${kind}.csv`, text), { isDryRun: false, asOf, mapping: [] });
  if (!done.ok || done.outcome.rejected > 0) throw new Error(`The demo's ${kind} were refused: ${JSON.stringify(done.ok ? done.outcome.problems : done.problem)}`);
  return done.outcome.created;
}

/** No cell of this file is quoted: splitting reads it in a fraction of the time that reading any CSV takes. */
function readLog(): LogRow[] {
  const file = join(process.env.PACER_ROOT ?? process.cwd(), 'prisma/seed/data/incident-log.csv.gz');
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split(/\r?\n/);
  const header = lines[0]?.split(',') ?? [];
  const at = (name: keyof LogRow) => header.indexOf(name);
  const [number, by, when, state, group] = [at('number'), at('sys_updated_by'), at('sys_updated_at'), at('incident_state'), at('assignment_group')];
  return lines.slice(1).map((line) => {
    const cells = line.split(',');
    return { number: cells[number] ?? '', sys_updated_by: cells[by] ?? '', sys_updated_at: cells[when] ?? '', incident_state: cells[state] ?? '', assignment_group: cells[group] ?? '' };
  });
}

/** Who belongs to the desk, in a fixed order, each in the team whose incidents they handled most. */
function colleaguesOf(log: LogRow[]): Colleague[] {
  const groups = new Map<string, Map<string, number>>();
  const rows = new Map<string, number>();
  for (const { sys_updated_by: account, assignment_group: group } of log) {
    rows.set(account, (rows.get(account) ?? 0) + 1);
    if (group === '?') continue;
    const own = groups.get(account) ?? new Map<string, number>();
    groups.set(account, own.set(group, (own.get(group) ?? 0) + 1));
  }
  const accounts = [...rows.keys()].filter((account) => account !== AUTOMATIC && (rows.get(account) ?? 0) >= LEAST_ROWS).sort();
  const main = new Map(accounts.map((account) => [account, mostFrequent(groups.get(account) ?? new Map<string, number>())]));
  const sizes = new Map<string, number>();
  for (const group of main.values()) if (group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const large = new Set([...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TEAMS).map(([group]) => group));
  const nameOf = inventNames();
  return accounts.map((account) => {
    const group = main.get(account) ?? '';
    return { account, ...nameOf(), team: large.has(group) ? group.replace('Group', 'Team') : OTHER_TEAM };
  });
}

function mostFrequent(counts: Map<string, number>): string | null {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** Invented names, the same every time. */
function inventNames(): () => { email: string; name: string } {
  const faker = new Faker({ locale: nl });
  faker.seed(20_160_229);
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const name = `${faker.person.firstName()} ${faker.person.lastName()}`;
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '.');
      const email = `${plain}@servicedesk.example`;
      if (taken.has(email)) continue;
      taken.add(email);
      return { email, name };
    }
  };
}

function peopleFile(colleagues: Colleague[], enrolledOn: Day): string {
  return ['email,name,team,role,enrolled_on,left_on', ...colleagues.map(({ email, name, team }) => `${email},${name},${team},,${enrolledOn},`)].join('\n');
}

/** What of the log has happened by now, moved in time; times stay the desk's clock times. */
function eventsFile(log: LogRow[], colleagues: Colleague[], shiftDays: number, asOf: Date, timeZone: string): string {
  const emails = new Map(colleagues.map(({ account, email }) => [account, email]));
  const now = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(asOf);
  const moved = new Map<string, Day>();
  const rowsOf = new Map<string, number>();
  const lines = ['event_id,actor,activity,occurred_at,object,source'];
  for (const row of log) {
    const rowNumber = (rowsOf.get(row.number) ?? 0) + 1;
    rowsOf.set(row.number, rowNumber);
    const logged = row.sys_updated_at.slice(0, 10) as Day;
    const movedTo = moved.get(logged) ?? addDays(logged, shiftDays);
    moved.set(logged, movedTo);
    const occurredAt = `${movedTo} ${row.sys_updated_at.slice(11)}`;
    if (occurredAt > now) continue;
    const actor = emails.get(row.sys_updated_by) ?? row.sys_updated_by.toLowerCase().replaceAll(' ', '-');
    lines.push(`${row.number}-${rowNumber},${actor},${activityOf(row.incident_state, rowNumber)},${occurredAt},${row.number},service-desk`);
  }
  return lines.join('\n');
}

/** What was done, from the state in which the incident was left; only its first row can have made it. */
function activityOf(state: string, rowNumber: number): string {
  if (state === 'New' && rowNumber === 1) return 'case-created';
  if (state === 'Resolved') return 'case-resolved';
  if (state === 'Closed') return 'case-closed';
  return 'case-updated';
}

function mondayOf(of: Day): Day {
  return addDays(of, -((new Date(`${of}T00:00:00Z`).getUTCDay() + 6) % 7));
}
