import { beforeAll, expect, test } from 'vitest';
import { saveBehaviour } from '#app/crm/behaviours/behaviours.server.ts';
import { keepAllFigures } from '#app/crm/figures/figures-job.server.ts';
import { recordOutsideCount } from '#app/crm/figures/outside-counts.server.ts';
import { setStageCriteria } from '#app/crm/figures/stage-criteria.server.ts';
import { beginReview, finishReview } from '#app/crm/reviews/reviews.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { bulkEdit } from '#app/crm/list/bulk-edit.server.ts';
import { completenessOf } from '#app/crm/record/completeness.ts';
import { database, inWorkspace } from '#app/db/client.server.ts';
import type { RECORD_METRICS } from '#app/crm/metrics-records.ts';
import { metricSeries } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { day, toDate } from '#app/values/day.ts';
import { act, createRows } from '#test/factories/records.ts';
import { at, changed, made } from '#test/factories/story-time.ts';
import type { RecordInput } from '#app/crm/record/record.ts';
import { makeScope } from '#test/factories/workspace.ts';

// Every number a second time, with plain arrays over the rows as the database holds them; the past is walked back along the
// log by this file's own hand. The story runs over the end of summer time (25 October 2026) and somebody changes teams.
const ASOF = new Date('2026-11-24T12:00:00Z');
const WEEKS = ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let scope: Scope;
const teams: Record<string, string> = {};
let members: string[];
type Row = Record<string, string | number | boolean | null | string[]> & { id: string };
const rows: Record<string, Row[]> = {};
let log: { id: number; at: string; entity: string; record_id: string; action: string; before: Row | null; after: Row | null; batch_id: string }[];

/** The same numbers at every run. */
let seed = 7;
const draw = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
const moment = () => new Date(Date.parse('2026-10-01T00:00:00Z') + draw(54 * 24 * 60) * 60_000).toISOString();
const one = <T>(from: readonly T[]): T => from[draw(from.length)]!;

beforeAll(async () => {
  scope = await makeScope({ role: 'administrator' });
  const { workspaceId } = scope;
  await inWorkspace(workspaceId, async (tx) => {
    for (const name of ['North', 'South']) teams[name] = (await tx.team.create({ data: { workspaceId, name } })).id;
    members = [scope.member!.id];
    for (let nth = 0; nth < 4; nth++) members.push((await tx.member.create({ data: { workspaceId, email: `m${nth}@example.org`, name: `M${nth}`, role: 'end-user', leftOn: nth === 3 ? toDate(day('2026-11-01')) : null } })).id);
    const stay = (memberId: string, team: string, from: string, to: string | null) => tx.teamMembership.create({ data: { workspaceId, teamId: teams[team]!, memberId, startsOn: toDate(day(from)), endsOn: to ? toDate(day(to)) : null, isManager: memberId === members[0] } });
    for (const [nth, id] of members.entries()) if (nth !== 2) await stay(id, nth % 2 ? 'South' : 'North', '2026-01-01', nth === 1 ? '2026-10-28' : null);
    await stay(members[1]!, 'North', '2026-10-28', null);
  });
  const [pipeline] = await createRows(scope, 'pipeline', { name: 'Sales', position: 1 });
  const stages = await createRows(scope, 'stage', ...['open', 'open', 'won', 'lost'].map((kind, nth) => ({ pipeline_id: pipeline!.id, name: `S${nth}`, position: nth + 1, probability: 10, kind })));
  await setStageCriteria(act(scope), new Map([[stages[1]!.id, ['amount_cents', 'expected_on']]]));
  const accounts: string[] = [];
  for (let nth = 0; nth < 14; nth++) accounts.push(...(await made(scope, moment(), 'account', { name: `Account ${nth}`, city: one(['Zwolle', null]), country: one(['NL', null]), postcode: one(['1234 AB', '12', null]), owner_id: one([...members, null]), kvk_number: null })));
  const contacts: string[] = [];
  for (let nth = 0; nth < 14; nth++) contacts.push(...(await made(scope, moment(), 'contact', { surname: `Person ${nth}`, email: one([`p${nth}@example.org`, null]), job_title: one(['Buyer', null]), account_id: one(accounts), owner_id: one([...members, null]) })));
  const deals: string[] = [];
  for (let nth = 0; nth < 14; nth++) deals.push(...(await made(scope, moment(), 'deal', { name: `Deal ${nth}`, pipeline_id: pipeline!.id, stage_id: stages[0]!.id, account_id: one(accounts), amount_cents: one(['100', null]), expected_on: one(['2026-10-20', '2026-11-05', null]), next_step: one(['Call', null]), next_step_on: one(['2026-10-15', '2026-11-12', null]), owner_id: one([...members, null]) })));
  for (const id of deals) {
    for (const instant of [moment(), moment(), moment()].sort()) {
      const set = one<RecordInput>([{ stage_id: one(stages).id }, { expected_on: one(['2026-10-25', '2026-11-10', '2026-12-01']) }, { next_step: one(['Visit', null]), next_step_on: one(['2026-11-20', null]) }, { owner_id: one(members) }]);
      const [{ created_at: born } = { created_at: new Date() }] = await database().$queryRaw<{ created_at: Date }[]>`SELECT created_at FROM deals WHERE id = ${id}::uuid`;
      if (instant > born.toISOString()) await changed(scope, instant, 'deal', id, set);
    }
  }
  for (const [nth, id] of deals.slice(0, 6).entries()) {
    const [{ created_at: born } = { created_at: new Date() }] = await database().$queryRaw<{ created_at: Date }[]>`SELECT created_at FROM deals WHERE id = ${id}::uuid`;
    const moved = new Date(Math.min(born.getTime() + 5 * DAY, ASOF.getTime() - HOUR)).toISOString();
    await changed(scope, moved, 'deal', id, { stage_id: stages[nth % 2 ? 1 : 2]!.id });
    await changed(scope, moved, 'deal', id, { stage_id: stages[1]!.id, ...(nth < 3 ? { amount_cents: 5000, expected_on: '2026-12-01' } : {}) });
  }
  for (const id of accounts.slice(0, 6)) await changed(scope, '2026-11-10T10:00:00Z', 'account', id, { city: 'Breda', industry: 'Bouw' });
  await changed(scope, '2026-11-03T10:00:00Z', 'account', accounts[7]!, { owner_id: members[0]! });
  for (let nth = 0; nth < 60; nth++) {
    const occurred = moment();
    const logged = new Date(Date.parse(occurred) + draw(48) * HOUR).toISOString();
    await made(scope, logged, 'interaction', { channel: one(['phone', 'email', 'meeting']), direction: one(['in', 'out']), subject: `Talk ${nth}`, occurred_at: occurred, outcome: one(['Done', null]), is_machine: draw(6) === 0, account_id: one(accounts), deal_id: one([...deals, null, null]), owner_id: one(members), response_due_at: null });
  }
  for (const id of contacts.slice(0, 5)) await made(scope, moment(), 'consent', { contact_id: id, purpose: 'newsletter', channel: 'email', lawful_basis: 'consent', status: one(['given', 'refused']), at: moment() });
  for (const [nth, held] of ['2026-10-14T09:00:00Z', '2026-10-28T09:00:00Z', '2026-11-18T09:00:00Z'].entries()) {
    const begun = await beginReview(act(scope), { teamId: teams.North!, heldAt: new Date(held), agenda: [] });
    if (begun.ok) await finishReview(act(scope), begun.value.id, { notes: null, isFromCrm: nth > 0, version: 1 }, new Date(held));
  }
  await recordOutsideCount(act(scope), { source: 'telephony', grain: 'week', on: day('2026-10-21'), teamId: null, contacts: 9 }, day('2026-11-24'));
  await saveBehaviour(act(scope), { name: 'Outcome', desired: 'x', undesired: 'y', rule: 'outcome-noted', desiredKeys: [], undesiredKeys: [], antecedent: null, consequence: null, reward: null, subGoals: [] }, null);
  await saveBehaviour(act(scope), { name: 'In time', desired: 'x', undesired: 'y', rule: 'logged-in-time', desiredKeys: [], undesiredKeys: [], antecedent: null, consequence: null, reward: null, subGoals: [] }, null);
  await keepAllFigures(act(scope), { asOf: ASOF });
  for (const table of ['accounts', 'contacts', 'deals', 'stages', 'interactions', 'tasks', 'notes', 'deal_stage_changes', 'consents', 'team_memberships', 'team_reviews', 'batches', 'stage_criteria']) {
    rows[table] = (await database().$queryRawUnsafe<{ row: Row }[]>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE workspace_id = $1::uuid`, workspaceId)).map(({ row }) => row);
  }
  log = (await database().$queryRawUnsafe<{ row: (typeof log)[number] }[]>('SELECT to_jsonb(t) AS row FROM record_changes t WHERE workspace_id = $1::uuid ORDER BY id', workspaceId)).map(({ row }) => row);
}, 240_000);

// ---- second computation ----

const ms = (value: unknown) => Date.parse(String(value));
/** Amsterdam: winter time from 25 October 2026, 01:00 UTC. */
const wall = (instant: number) => new Date(instant + (instant >= Date.parse('2026-10-25T01:00:00Z') ? 1 : 2) * HOUR).toISOString().slice(0, 10);
const midnight = (on: string) => Date.parse(`${on}T00:00:00Z`) - (on > '2026-10-25' ? 1 : 2) * HOUR;
const plus = (on: string, days: number) => new Date(Date.parse(`${on}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);

function asOf(table: string, instant: number): Row[] {
  return rows[table]!.flatMap((row) => {
    let was = row;
    for (const change of log.filter((each) => each.record_id === row.id && each.action === 'u' && ms(each.at) >= instant).reverse()) was = { ...was, ...change.before };
    return ms(was.created_at) < instant && was.deleted_at === null ? [was] : [];
  });
}

function teamAt(member: unknown, on: string): string | null {
  const stay = rows.team_memberships!.find((each) => each.member_id === member && String(each.starts_on) <= on && (each.ends_on === null || String(each.ends_on) > on));
  return stay ? String(stay.team_id) : null;
}

const kindOf = (deal: Row) => rows.stages!.find(({ id }) => id === deal.stage_id)!.kind;
const during = (value: unknown, monday: string) => value !== null && ms(value) >= midnight(monday) && ms(value) < midnight(plus(monday, 7));

interface Expected {
  numerator: number;
  denominator: number;
}
type Counter = (monday: string, team: string | null) => Expected;

const open = (monday: string, team: string | null) => asOf('deals', midnight(plus(monday, 7))).filter((deal) => kindOf(deal) === 'open' && (team === null || teamAt(deal.owner_id, plus(monday, 6)) === team));
const share = <T>(all: T[], holds: (each: T) => boolean): Expected => ({ numerator: all.filter(holds).length, denominator: all.length });

function lastActivity(deal: Row, until: number): number {
  const own = (table: string, at: string, more: (row: Row) => boolean = () => true) => rows[table]!.filter((row) => row.deal_id === deal.id && more(row) && row[at] !== null && ms(row[at]) <= until).map((row) => ms(row[at]));
  return Math.max(ms(deal.created_at), ...own('interactions', 'occurred_at', (row) => row.is_machine === false), ...own('deal_stage_changes', 'at'), ...own('tasks', 'done_at'), ...own('notes', 'created_at'));
}

function logged(monday: string, team: string | null): Row[] {
  return rows.interactions!.filter((row) => row.is_machine === false && during(row.created_at, monday) && (team === null || teamAt(row.owner_id, wall(ms(row.created_at))) === team));
}

const inTime = (row: Row) => ms(row.created_at) - ms(row.occurred_at) <= 24 * HOUR;
function keyRecords(monday: string, team: string | null, kinds: ('account' | 'contact' | 'deal')[]) {
  return kinds.flatMap((kind) =>
    asOf(`${kind}s`, midnight(plus(monday, 7)))
      .filter((row) => (kind !== 'deal' || kindOf(row) === 'open') && (team === null || teamAt(row.owner_id, plus(monday, 6)) === team))
      .map((row) => ({ kind, row, percent: completenessOf(kind, row)!.percent })),
  );
}

const ALL = ['account', 'contact', 'deal'] as const;
const COUNTERS: Partial<Record<keyof typeof RECORD_METRICS, Counter>> = {
  'deals-touched': (monday, team) => share(open(monday, team), (deal) => lastActivity(deal, midnight(plus(monday, 7))) > midnight(plus(monday, 7)) - 7 * DAY),
  'neglected-deals': (monday, team) => share(open(monday, team), (deal) => lastActivity(deal, midnight(plus(monday, 7))) <= midnight(plus(monday, 7)) - 30 * DAY),
  'next-step-present': (monday, team) => share(open(monday, team), (deal) => Boolean(deal.next_step) && String(deal.next_step_on ?? '') >= plus(monday, 6)),
  'overdue-close-dates': (monday, team) => share(open(monday, team), (deal) => deal.expected_on !== null && String(deal.expected_on) < plus(monday, 6)),
  'timely-logging': (monday, team) => share(logged(monday, team), inTime),
  'behaviour-score': (monday, team) => {
    const [time, outcome] = [share(logged(monday, team), inTime), share(logged(monday, team), (row) => Boolean(row.outcome))];
    return { numerator: time.numerator + outcome.numerator, denominator: time.denominator + outcome.denominator };
  },
  'pushes-per-deal': (monday, team) => {
    const pushed = log.filter((each) => each.entity === 'deals' && each.action === 'u' && during(each.at, monday) && each.before?.expected_on && each.after?.expected_on && String(each.after.expected_on) > String(each.before.expected_on));
    const owner = (id: string) => rows.deals!.find((deal) => deal.id === id)!.owner_id;
    return { numerator: pushed.filter((each) => team === null || teamAt(owner(each.record_id), wall(ms(each.at))) === team).length, denominator: open(monday, team).length };
  },
  'stage-compliance': (monday, team) => {
    const asked = (stage: unknown) => (rows.stage_criteria!.find((each) => each.stage_id === stage)?.fields ?? []) as string[];
    const moves = rows.deal_stage_changes!.filter((move) => move.from_stage_id !== null && during(move.at, monday) && asked(move.to_stage_id).length > 0);
    const by = (move: Row) => move.by_id ?? rows.deals!.find(({ id }) => id === move.deal_id)!.owner_id;
    return share(moves.filter((move) => team === null || teamAt(by(move), wall(ms(move.at))) === team), (move) => {
      const deal = asOf('deals', ms(move.at) + 60_001).find(({ id }) => id === move.deal_id)!;
      return asked(move.to_stage_id).every((field) => deal[field] !== null && deal[field] !== '');
    });
  },
  'manager-reviews': (monday, team) => share(rows.team_reviews!.filter((review) => during(review.held_at, monday) && (team === null || teamAt(review.led_by_id, wall(ms(review.held_at))) === team)), (review) => review.is_from_crm === true),
  completeness: (monday, team) => {
    const all = keyRecords(monday, team, [...ALL]);
    return { numerator: all.reduce((sum, { percent }) => sum + percent, 0) / 100, denominator: all.length };
  },
  'complete-records': (monday, team) => share(keyRecords(monday, team, [...ALL]), ({ percent }) => percent === 100),
  freshness: (monday, team) => share(keyRecords(monday, team, ['account', 'contact']), ({ row }) => Math.max(ms(row.updated_at), row.confirmed_at ? ms(row.confirmed_at) : 0) > midnight(plus(monday, 7)) - 180 * DAY),
  ownerless: (monday, team) =>
    share(keyRecords(monday, team, [...ALL]), ({ kind, row }) => {
      const hasLeft = row.owner_id === members[4] && plus(monday, 6) >= '2026-11-01';
      return row.owner_id === null || hasLeft || (kind === 'account' && row.country === 'NL' && row.postcode === '12');
    }),
  'consent-known': (monday, team) => share(keyRecords(monday, team, ['contact']), ({ row }) => rows.consents!.some((each) => each.contact_id === row.id && ms(each.at) <= midnight(plus(monday, 7)))),
};

test.each(Object.keys(COUNTERS) as (keyof typeof RECORD_METRICS)[])('%s is what a plain count of the rows gives, of the whole and of each team', async (metricId) => {
  for (const team of [null, teams.North!, teams.South!]) {
    const series = await metricSeries(scope, { metricId, grain: 'week', from: day(WEEKS[0]!), to: day('2026-11-23'), teamId: team }, ASOF);
    if (!series.ok) throw new Error(series.reason);
    const told = series.value.points.map(({ start, numerator, denominator }) => [start, Math.round((numerator ?? 0) * 100) / 100, denominator]);
    const expected = WEEKS.map((monday) => {
      const { numerator, denominator } = COUNTERS[metricId]!(monday, team);
      return [monday, Math.round(numerator * 100) / 100, denominator];
    });
    expect(told, `${metricId} of ${team ?? 'all'}`).toEqual(expected);
  }
});

test('the story has something to count in every one of them', () => {
  for (const [metricId, count] of Object.entries(COUNTERS)) expect(WEEKS.reduce((sum, monday) => sum + count(monday, null).denominator, 0), metricId).toBeGreaterThan(0);
  for (const metricId of ['deals-touched', 'next-step-present', 'overdue-close-dates', 'timely-logging', 'pushes-per-deal', 'ownerless', 'consent-known'] as const) expect(WEEKS.reduce((sum, monday) => sum + COUNTERS[metricId]!(monday, null).numerator, 0), metricId).toBeGreaterThan(0);
});

test('follow-up is the median of the hours from making a deal to the first contact with it or its account', async () => {
  const series = await metricSeries(scope, { metricId: 'follow-up-speed', grain: 'week', from: day(WEEKS[0]!), to: day('2026-11-23') }, ASOF);
  if (!series.ok) throw new Error(series.reason);
  for (const point of series.value.points) {
    const hours = rows.deals!.filter((deal) => during(deal.created_at, point.start)).flatMap((deal) => {
      const talks = rows.interactions!.filter((talk) => talk.is_machine === false && (talk.deal_id === deal.id || talk.account_id === deal.account_id) && ms(talk.occurred_at) >= ms(deal.created_at) && ms(talk.occurred_at) < midnight(plus(point.start, 7)) + 7 * DAY);
      return talks.length === 0 ? [] : [(Math.min(...talks.map((talk) => ms(talk.occurred_at))) - ms(deal.created_at)) / HOUR];
    }).sort((a, b) => a - b);
    const middle = hours.length === 0 ? null : (hours[Math.floor((hours.length - 1) / 2)]! + hours[Math.ceil((hours.length - 1) / 2)]!) / 2;
    expect(point.denominator).toBe(hours.length);
    if (middle === null) expect(point.value).toBeNull();
    else expect(point.value).toBeCloseTo(middle, 6);
  }
});

test('what was captured is the telephone calls of exactly the week that was counted elsewhere', async () => {
  const series = await metricSeries(scope, { metricId: 'capture-rate', grain: 'week', from: day('2026-10-19'), to: day('2026-11-02') }, ASOF);
  const calls = rows.interactions!.filter((row) => row.channel === 'phone' && row.is_machine === false && during(row.occurred_at, '2026-10-19')).length;
  expect(series.ok && series.value.points.map(({ numerator, denominator, value }) => [numerator, denominator, value])).toEqual([[calls, 9, calls / 9], [0, 0, null]]);
});

test('written in bulk the day before a review counts as kept elsewhere; the same a day earlier does not', async () => {
  const bulk = (instant: string, id: string) => at(scope, instant, async () => {
    const edited = await bulkEdit(act(scope), ENTITIES.account, { ids: [id] }, { set: { industry: 'Zorg' }, clear: [], addTags: [], removeTags: [] }, { asOf: new Date(instant) });
    expect(edited.ok && edited.outcome.changed).toBe(1);
  });
  await bulk('2026-11-17T09:00:01Z', rows.accounts![0]!.id);
  await bulk('2026-11-17T08:59:59Z', rows.accounts![1]!.id);
  await keepAllFigures(act(scope), { asOf: new Date(ASOF.getTime() + 21 * HOUR) });
  const written = await database().$queryRawUnsafe<{ at: Date; verb: string; n: number }[]>(`SELECT b.at, b.verb, count(*)::int AS n FROM batches b JOIN record_changes c ON c.batch_id = b.id WHERE b.workspace_id = $1::uuid AND b.member_id IS NOT NULL AND c.entity IN ('accounts','contacts','deals','interactions') GROUP BY b.id`, scope.workspaceId);
  const thatWeek = written.filter(({ at: on }) => on >= new Date(midnight('2026-11-16')) && on < new Date(midnight('2026-11-23')));
  const series = await metricSeries(scope, { metricId: 'shadow-process', grain: 'week', from: day('2026-11-16'), to: day('2026-11-17') }, new Date(ASOF.getTime() + 21 * HOUR));
  expect(series.ok && series.value.points[0]).toMatchObject({ numerator: 1, denominator: thatWeek.reduce((sum, { n }) => sum + n, 0) });
});
