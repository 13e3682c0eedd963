import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { inWorkspace } from '#app/db/client.server.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { importFile } from '#app/import-file.server.ts';
import { countSessions } from '#app/events/use/sessions.server.ts';
import { metricCatalogue, metricSeries } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { textSource } from '#app/values/table/table-source.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { MEASURES, type World } from '../events/plain-measures.ts';

// The numbers a second time, from the raw files, with plain arrays and date arithmetic of this file's own: nothing below
// the line "second computation" may use code of the product.

const RECEIVED = '2016-05-20T12:00:00.000Z';
const ASKED = new Date('2016-06-08T09:00:00Z');
const TODAY = '2016-06-08';
const LOADED = '2016-05-20';

interface Colleague {
  email: string;
  /** Other names under which the log knows the same person. */
  alias: string | null;
  enrolled: string | null;
  left: string | null;
  teams: { name: string; from: string; to: string | null }[];
}

let scope: Scope;
let colleagues: Colleague[];
let log: { actor: string; activity: string; at: string }[];
let purchases: { customer: string; on: string; cents: number }[];
const teamIds = new Map<string, string>();

beforeAll(async () => {
  const [, ...lines] = gunzipSync(readFileSync('prisma/seed/data/incident-log.csv.gz')).toString('utf8').trim().split('\n');
  const header = gunzipSync(readFileSync('prisma/seed/data/incident-log.csv.gz')).toString('utf8').split('\n', 1)[0]!.trim().split(',');
  const [who, when, state] = ['sys_updated_by', 'sys_updated_at', 'incident_state'].map((name) => header.indexOf(name));
  log = lines.flatMap((line) => {
    const cells = line.trim().split(',');
    const at = `${cells[when!]!.replace(' ', 'T')}:00.000Z`;
    const activity = cells[state!] === 'New' ? 'login' : cells[state!] === 'Closed' ? 'page-view' : 'case-updated';
    return at <= RECEIVED ? [{ actor: `${cells[who!]!.toLowerCase().replaceAll(' ', '-')}@desk.example`, activity, at }] : [];
  });
  const names = [...new Set(log.map(({ actor }) => actor))].sort();
  colleagues = names.flatMap((email, index) => {
    if (index % 9 === 0 || index % 10 === 4) return []; // nobody knows them, or they are somebody's other name
    const early = { name: 'Early', from: '2016-02-29', to: index % 2 === 0 ? '2016-04-13' : null };
    const late = { name: 'Late', from: '2016-04-13', to: null };
    return [
      {
        email,
        alias: index % 10 === 3 && (index + 1) % 9 !== 0 ? (names[index + 1] ?? null) : null,
        enrolled: index % 13 === 0 ? null : index % 4 === 0 ? '2016-03-23' : '2016-02-29',
        left: index % 13 === 0 ? null : index % 5 === 0 ? '2016-04-18' : index % 11 === 0 ? '2016-04-21' : null,
        teams: index % 17 === 0 ? [] : index % 2 === 0 ? [early, late] : [early],
      },
    ];
  });
  purchases = readFileSync('prisma/seed/data/cdnow-sample.txt', 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [, customer, on, , dollars] = line.trim().split(/\s+/) as [string, string, string, string, string];
      const [units, cents = ''] = dollars.split('.') as [string, string?];
      return { customer, on: `${on.slice(0, 4)}-${on.slice(4, 6)}-${on.slice(6)}`, cents: Number(units) * 100 + Number(cents.padEnd(2, '0')) };
    });
  scope = await makeScope({ timeZone: 'Europe/Amsterdam', currency: 'EUR' });
  await bringIn();
}, 300_000);

/** By the same verbs a user's import uses; only the history of teams and other names is written directly. */
async function bringIn() {
  const { workspaceId } = scope;
  const bring = async (kind: 'people' | 'accounts' | 'orders', rows: string[]) => {
    const done = await importFile(scope, kind, textSource(`${kind}.csv`, rows.join('\n')), { isDryRun: false, asOf: ASKED, mapping: [] });
    expect(done.ok && done.outcome.rejected).toBe(0);
  };
  await bring('people', ['email,name,team,role,enrolled_on,left_on', ...colleagues.map(({ email, enrolled, left }) => `${email},${email.split('@')[0]},,,${enrolled ?? ''},${left ?? ''}`)]);
  await inWorkspace(workspaceId, async (tx) => {
    // The import enrols who has no date on the day of import; here they are outside the population.
    await tx.member.updateMany({ where: { workspaceId, email: { in: colleagues.filter(({ enrolled }) => enrolled === null).map(({ email }) => email) } }, data: { enrolledOn: null, leftOn: null } });
    const members = new Map((await tx.member.findMany({ where: { workspaceId } })).map(({ email, id }) => [email, id]));
    for (const name of ['Early', 'Late']) teamIds.set(name, (await tx.team.create({ data: { workspaceId, name } })).id);
    await tx.teamMembership.createMany({
      data: colleagues.flatMap(({ email, teams }) =>
        teams.map(({ name, from, to }) => ({ workspaceId, teamId: teamIds.get(name)!, memberId: members.get(email)!, startsOn: new Date(`${from}T00:00:00Z`), endsOn: to === null ? null : new Date(`${to}T00:00:00Z`) })),
      ),
    });
    await tx.actor.createMany({ data: colleagues.flatMap(({ email, alias }) => (alias === null ? [] : [{ workspaceId, key: alias, memberId: members.get(email)! }])) });
  });
  for (let from = 0; from < log.length; from += 1_000) {
    const batch = log.slice(from, from + 1_000).map(({ actor, activity, at }, index) => ({ event_id: `row-${from + index}`, actor, activity, occurred_at: at }));
    const outcomes = await ingestEvents(scope, batch, { asOf: ASKED, receivedAt: new Date(RECEIVED) });
    expect(outcomes.every(({ status }) => status === 'accepted')).toBe(true);
  }
  await countSessions(scope);
  await bring('accounts', ['external_id,name', ...[...new Set(purchases.map(({ customer }) => customer))].map((customer) => `${customer},Customer ${customer}`)]);
  await bring('orders', ['order_number,account,ordered_on,total,currency', ...purchases.map(({ customer, on, cents }, index) => `${index + 1},${customer},${on},${(cents / 100).toFixed(2)},USD`)]);
}

async function told(metricId: string, grain: 'day' | 'week' | 'month' | 'quarter', from: string, to: string, over: { teamId?: string; interval?: number } = {}) {
  const series = await metricSeries(scope, { metricId, grain, from: from as never, to: to as never, ...over }, ASKED);
  if (!series.ok) throw new Error(series.reason);
  return series.value.points.map(({ start, numerator, denominator, value, state }) => ({ start: start, numerator, denominator, value, state }));
}

// ---- second computation ----

const DAY = 86_400_000;
const text = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const plus = (on: string, days: number) => text(Date.parse(on) + days * DAY);
const mondayOf = (on: string) => plus(on, -((new Date(on).getUTCDay() + 6) % 7));
/** Amsterdam: summer time from 27 March 2016, 01:00 UTC. */
const dayInAmsterdam = (at: string) => text(Date.parse(at) + (at >= '2016-03-27T01:00' ? 2 : 1) * 3_600_000);

function periods(grain: 'week' | 'month', from: string, to: string): { start: string; end: string }[] {
  const found = [];
  let start = grain === 'week' ? mondayOf(from) : `${from.slice(0, 7)}-01`;
  while (start < to) {
    const end = grain === 'week' ? plus(start, 7) : `${plus(start, 31).slice(0, 7)}-01`;
    found.push({ start, end });
    start = end;
  }
  return found;
}

interface Person extends Colleague {
  seen: string[];
  acts: string[];
}
let everybody: Person[] | undefined;

function people(): Person[] {
  if (everybody) return everybody;
  const days = new Map<string, { seen: Set<string>; acts: Set<string> }>();
  for (const { actor, activity, at } of log) {
    const own = days.get(actor) ?? { seen: new Set(), acts: new Set() };
    days.set(actor, own);
    own.seen.add(dayInAmsterdam(at));
    if (activity === 'case-updated') own.acts.add(dayInAmsterdam(at));
  }
  const of = (names: (string | null)[], kind: 'seen' | 'acts') => names.flatMap((name) => [...(name === null ? [] : (days.get(name)?.[kind] ?? []))]);
  everybody = colleagues.map((one) => ({ ...one, seen: of([one.email, one.alias], 'seen'), acts: of([one.email, one.alias], 'acts') }));
  return everybody;
}

const any = (days: string[], start: string, end: string) => days.some((on) => on >= start && on < end);
const inTeam = (one: Person, team: string | null, start: string, end: string) => team === null || one.teams.filter(({ from, to }) => from < end && (to === null || to > start)).sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.name === team;
const eligible = (team: string | null, start: string, end: string) =>
  people().filter((one) => one.enrolled !== null && one.enrolled < end && (one.left === null || one.left > start) && inTeam(one, team, start, end));
const stateOf = (end: string) => (end > TODAY ? 'unfinished' : end > LOADED ? 'not-loaded' : 'complete');
const share = (numerator: number, denominator: number) => ({ numerator, denominator, value: denominator === 0 ? null : numerator / denominator });

function habitual(one: Person, end: string): boolean {
  const lastMonday = plus(mondayOf(end), -7);
  const weeks = Array.from({ length: 12 }, (_, back) => plus(lastMonday, -7 * back));
  return weeks.filter((monday) => any(one.acts, monday, plus(monday, 7))).length >= 9;
}

const COUNTS: Record<string, (one: Person, start: string, end: string) => boolean> = {
  reach: (one, start, end) => any(one.seen, start, end),
  'active-user-rate': (one, start, end) => any(one.acts, start, end),
  'habit-rate': (one, _start, end) => habitual(one, end),
};

test.each(['reach', 'active-user-rate', 'habit-rate'].flatMap((metric) => (['week', 'month'] as const).flatMap((grain) => [null, 'Early', 'Late'].map((team) => [metric, grain, team] as const))))(
  '%s by %s for %s is what the raw log says',
  async (metric, grain, team) => {
    const counted = periods(grain, '2016-02-25', '2016-06-10').map(({ start, end }) => {
      const group = eligible(team, start, end);
      return { start, ...share(group.filter((one) => COUNTS[metric]!(one, start, end)).length, group.length), state: stateOf(end) };
    });
    expect(counted.some(({ numerator }) => numerator > 0)).toBe(true);
    expect(await told(metric, grain, '2016-02-25', '2016-06-10', team === null ? {} : { teamId: teamIds.get(team)! })).toEqual(counted);
  },
);

test.each([
  ['week', null, 1],
  ['week', null, 3],
  ['week', 'Late', 1],
  ['month', null, 1],
  ['month', 'Early', 2],
] as const)('retention by %s for %s after %d is what the raw log says', async (grain, team, interval) => {
  const later = (start: string, n: number): { start: string; end: string } => {
    const [, ...following] = periods(grain, start, plus(start, 400));
    return n === 0 ? periods(grain, start, plus(start, 1))[0]! : following[n - 1]!;
  };
  const counted = periods(grain, '2016-02-25', '2016-06-10').map(({ start, end }) => {
    const cohort = people().filter((one) => one.enrolled !== null && one.acts.length > 0 && [...one.acts].sort()[0]! >= start && [...one.acts].sort()[0]! < end && inTeam(one, team, start, end));
    const then = later(start, interval);
    return { start, ...share(cohort.filter((one) => any(one.acts, then.start, then.end)).length, cohort.length), state: stateOf(then.end) };
  });
  expect(counted.filter(({ denominator }) => denominator > 0).length).toBeGreaterThan(1);
  expect(await told('cohort-retention', grain, '2016-02-25', '2016-06-10', { interval, ...(team === null ? {} : { teamId: teamIds.get(team)! }) })).toEqual(counted);
});

test('the retention table has the same numbers as its series', async () => {
  const { cohorts: table } = await metricCatalogue.measurePage(scope, { requests: [], cohorts: { from: '2016-02-29' as never, to: '2016-04-11' as never, grain: 'week' } }, ASKED);
  for (const interval of [1, 4]) {
    const series = await told('cohort-retention', 'week', '2016-02-29', '2016-04-11', { interval });
    expect(table.map(({ cells }) => cells[interval]?.value)).toEqual(series.map(({ value }) => value));
  }
});

test.each(['week', 'month'] as const)('revenue, active customers and repeat purchases by %s are what the raw file says', async (grain) => {
  const [from, to] = ['1997-01-01', '1998-07-15'];
  const counted = periods(grain, from, to).map(({ start, end }) => {
    const own = purchases.filter(({ on }) => on >= start && on < end);
    const customers = [...new Set(own.map(({ customer }) => customer))];
    return { start, cents: own.reduce((sum, { cents }) => sum + cents, 0), customers, end };
  });
  const daysOf = new Map<string, string[]>();
  for (const { customer, on } of purchases) daysOf.set(customer, [...(daysOf.get(customer) ?? []), on]);
  const amount = (value: number) => ({ numerator: value, denominator: null, value, state: 'complete' });
  expect(await told('revenue', grain, from, to)).toEqual(counted.map(({ start, cents }) => ({ start, ...amount(cents) })));
  expect(await told('active-customers', grain, from, to)).toEqual(counted.map(({ start, customers }) => ({ start, ...amount(customers.length) })));
  const repeating = counted.map(({ start, end }) => {
    const ever = [...daysOf.values()].map((days) => new Set(days.filter((on) => on < end)).size).filter((days) => days >= 1);
    return { start, ...share(ever.filter((days) => days >= 2).length, ever.length), state: 'complete' };
  });
  expect(await told('repeat-purchase-rate', grain, from, to)).toEqual(repeating);
});

// Every other metric of use as the plain measures count it, which test/integration/events holds against generated histories.
describe.each(Object.entries(MEASURES))('%s over the real log', (metric, { count, grains }) => {
  const range = { from: '2016-02-29', to: '2016-06-10' };
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9);
  const plainly = (point: { numerator: number | null; value: number | null }) => ({ ...point, numerator: rounded(point.numerator), value: rounded(point.value) });
  test.each(grains.filter((grain) => grain !== 'day').flatMap((grain) => [null, 'Late'].map((team) => ({ grain, team }))))('by $grain for $team', async ({ grain, team }) => {
    const expected = count(realWorld(), { grain, team, role: null, interval: 1, activity: null }).map(plainly);
    expect((await told(metric, grain, range.from, range.to, team === null ? {} : { teamId: teamIds.get(team)! })).map(plainly)).toEqual(expected);
  });

  function realWorld(): World {
    world ??= {
      people: colleagues.map((one) => ({ ...one, role: 'end-user' })),
      events: log.map(({ actor, activity, at }) => ({ actor, activity, at: Date.parse(at) })),
      today: TODAY,
      loadedOn: LOADED,
      range: { day: range, week: range, month: range, quarter: range },
    };
    return world;
  }
});
let world: World | undefined;
