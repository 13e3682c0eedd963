import type { GivenEvent, Person } from './generated-history.ts';

// The definitions of docs/decisions/006 once more, slow and plain: days are text, every question walks through all events.
// Nothing here may use code of the product.

export interface World {
  people: Person[];
  events: GivenEvent[];
  today: string;
  loadedOn: string;
  range: Record<Grain, { from: string; to: string }>;
}

interface Asked {
  grain: Grain;
  team: string | null;
  role: string | null;
  interval: number;
  /** The one activity that is an act; null: all but signing in and looking. */
  activity: string | null;
}

type Grain = 'day' | 'week' | 'month' | 'quarter';
interface Span {
  start: string;
  end: string;
}
interface Counted {
  numerator: number | null;
  denominator: number;
  value: number | null;
}
interface Point extends Counted {
  start: string;
  state: string;
}

const DAY = 86_400_000;
const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const plus = (on: string, days: number) => new Date(Date.parse(on) + days * DAY).toISOString().slice(0, 10);
const gap = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const mondayOf = (on: string) => plus(on, -((new Date(on).getUTCDay() + 6) % 7));

function periodAt(on: string, grain: Grain): Span {
  if (grain === 'day') return { start: on, end: plus(on, 1) };
  if (grain === 'week') return { start: mondayOf(on), end: plus(mondayOf(on), 7) };
  const months = grain === 'month' ? 1 : 3;
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1];
  const first = month - (month % months);
  return { start: new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10), end: new Date(Date.UTC(year, first + months, 1)).toISOString().slice(0, 10) };
}

const next = ({ end }: Span, grain: Grain) => periodAt(end, grain);
const previous = ({ start }: Span, grain: Grain) => periodAt(plus(start, -1), grain);
function later(span: Span, periods: number, grain: Grain): Span {
  let found = span;
  for (let at = 0; at < periods; at++) found = next(found, grain);
  return found;
}

interface Known extends Person {
  /** The days with an act. */
  days: string[];
  seen: { on: string; at: number; actor: string; activity: string; durationMs: number }[];
  acts: { on: string; activity: string }[];
}

const read = new WeakMap<World, Map<string | null, Known[]>>();

function everybody(world: World, activity: string | null): Known[] {
  const known = read.get(world) ?? new Map<string | null, Known[]>();
  read.set(world, known);
  const before = known.get(activity);
  if (before) return before;
  const byActor = new Map<string, GivenEvent[]>();
  for (const event of world.events) byActor.set(event.actor, byActor.get(event.actor) ?? []).get(event.actor)!.push(event);
  const people = world.people.map((person): Known => {
    const own = [person.email, person.alias].flatMap((name) => byActor.get(name ?? '') ?? []);
    const seen = own.filter((event) => activity === null || event.activity === activity).map((event) => ({ ...event, on: local.format(event.at), durationMs: event.durationMs ?? 0 }));
    const acts = seen.filter((event) => (activity === null ? !['login', 'page-view'].includes(event.activity) : true));
    return { ...person, seen, acts, days: [...new Set(acts.map(({ on }) => on))] };
  });
  known.set(activity, people);
  return people;
}

const acted = ({ days }: Known, start: string, end: string) => days.some((on) => on >= start && on < end);
const actDays = ({ days }: Known, start: string, end: string) => days.filter((on) => on >= start && on < end).length;
const firstOf = (events: { on: string }[]) => events.map(({ on }) => on).sort()[0] ?? null;
const enrolledIn = (one: Known, { start, end }: Span) => one.enrolled !== null && one.enrolled < end && (one.left === null || one.left > start);
const enrolledAtEnd = (one: Known, { end }: Span) => one.enrolled !== null && one.enrolled < end && (one.left === null || one.left >= end);
const inGroup = (one: Known, { team, role }: Asked, { start, end }: Span) =>
  (role === null || one.role === role) && (team === null || one.teams.filter(({ from, to }) => from < end && (to === null || to > start)).sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.name === team);

const share = (numerator: number, denominator: number): Counted => ({ numerator, denominator, value: denominator === 0 ? null : numerator / denominator });
const among = (people: Known[], holds: (one: Known) => boolean) => share(people.filter(holds).length, people.length);

interface Look {
  world: World;
  asked: Asked;
  span: Span;
  /** The end of the period, or of today when that is earlier. */
  upTo: string;
  before: Span;
  /** Of the group. */
  all: Known[];
  enrolled: Known[];
  atEnd: Known[];
}

interface Measure {
  grains: Grain[];
  intervals?: number[];
  count: (world: World, asked: Asked) => Point[];
}

function measure(grains: Grain[], counted: (look: Look) => Counted, { stateAt, intervals }: { stateAt?: (span: Span, asked: Asked) => string; intervals?: number[] } = {}): Measure {
  return {
    grains,
    ...(intervals ? { intervals } : {}),
    count: (world, asked) => {
      const points: Point[] = [];
      const { from, to } = world.range[asked.grain];
      for (let span = periodAt(from, asked.grain); span.start < to; span = next(span, asked.grain)) {
        const all = everybody(world, asked.activity).filter((one) => one.enrolled !== null && inGroup(one, asked, span));
        const tomorrow = plus(world.today, 1);
        const look = { world, asked, span, upTo: span.end < tomorrow ? span.end : tomorrow, before: previous(span, asked.grain), all, enrolled: all.filter((one) => enrolledIn(one, span)), atEnd: all.filter((one) => enrolledAtEnd(one, span)) };
        const end = stateAt ? stateAt(span, asked) : span.end;
        points.push({ start: span.start, ...counted(look), state: end > world.today ? 'unfinished' : end > world.loadedOn ? 'not-loaded' : 'complete' });
      }
      return points;
    },
  };
}

const ALL: Grain[] = ['day', 'week', 'month', 'quarter'];
const LONG: Grain[] = ['week', 'month', 'quarter'];

/** The twelve Mondays up to the last whole week that ends on or before the period's end. */
const twelve = ({ end }: Span) => Array.from({ length: 12 }, (_, back) => plus(mondayOf(end), -7 - 7 * back));

function segment(one: Known, span: Span): string {
  const weeks = twelve(span);
  const [from, to] = [weeks.at(-1)!, plus(weeks[0]!, 7)];
  const active = weeks.filter((monday) => acted(one, monday, plus(monday, 7))).length;
  const mean = one.acts.filter(({ on }) => on >= from && on < to).length / 12;
  if (active >= 9) return mean >= 15 ? 'power' : 'habitual';
  return mean >= 1 ? 'novice' : mean > 0 ? 'low' : 'none';
}

function frequency(one: Known, upTo: string): string[] {
  const found: string[] = [];
  const blocks = (count: number, days: number) => Array.from({ length: count }, (_, back) => acted(one, plus(upTo, -days * (back + 1)), plus(upTo, -days * back))).filter(Boolean).length;
  if (blocks(3, 30) >= 2) found.push('monthly');
  if (blocks(12, 7) / 12 >= 0.75) found.push('weekly');
  const days = actDays(one, plus(upTo, -90), upTo);
  if (found.includes('weekly') && days / 90 > 0.4) found.push('daily');
  if (found.includes('daily') && sessionsOf(one, plus(upTo, -90), upTo).filter(({ isEngaged }) => isEngaged).length > days) found.push('multi-daily');
  return found;
}

/** Of each name apart, cut where nothing happened for more than half an hour, and at midnight. */
function sessionsOf(one: Known, start: string, end: string): { isEngaged: boolean }[] {
  const sessions: { from: number; until: number; events: number; on: string }[] = [];
  for (const name of [one.email, one.alias]) {
    const own = one.seen.filter(({ actor, on }) => actor === name && on >= start && on < end).sort((a, b) => a.at - b.at);
    let last: { from: number; until: number; events: number; on: string } | null = null;
    for (const { at, on, durationMs } of own) {
      if (last === null || last.on !== on || at - last.until > 30 * 60_000) {
        last = { from: at, until: at, events: 0, on };
        sessions.push(last);
      }
      last.until = Math.max(last.until, at + durationMs);
      last.events++;
    }
  }
  return sessions.map(({ from, until, events }) => ({ isEngaged: events > 1 || until - from > 10_000 }));
}

function stage(one: Known, span: Span, before: Span): string | null {
  const was = acted(one, before.start, before.end);
  if (!acted(one, span.start, span.end)) return was ? 'dormant' : null;
  if (firstOf(one.acts)! >= span.start) return 'new';
  return was ? 'returning' : 'resurrecting';
}

const cohortOf = (people: Known[], { start, end }: Span) => people.filter((one) => { const first = firstOf(one.acts); return first !== null && first >= start && first < end; });

function sticky({ enrolled, span, upTo }: Look): Counted {
  let [sum, days] = [0, 0];
  for (let on = span.start; on < upTo; on = plus(on, 1)) {
    const within = (back: number) => enrolled.filter((one) => acted(one, plus(on, 1 - back), plus(on, 1))).length;
    if (within(28) === 0) continue;
    sum += within(7) / within(28);
    days++;
  }
  return share(sum, days);
}

const stages = (wanted: string) => measure(ALL, ({ enrolled, span, before }) => { const found = enrolled.filter((one) => stage(one, span, before) === wanted).length; return { numerator: found, denominator: enrolled.length, value: enrolled.length === 0 ? null : found }; });
const segments = (...wanted: string[]) => measure(LONG, ({ enrolled, span }) => among(enrolled, (one) => wanted.includes(segment(one, span))));
const frequencies = (wanted: string) => measure(LONG, ({ enrolled, upTo }) => among(enrolled, (one) => frequency(one, upTo).includes(wanted)));
const afterInterval = { stateAt: (span: Span, { interval, grain }: Asked) => later(span, interval, grain).end, intervals: [1, 3] };

const returning = ({ enrolled, span, before }: Look) => among(enrolled.filter((one) => acted(one, before.start, before.end)), (one) => acted(one, span.start, span.end));

export const MEASURES: Record<string, Measure> = {
  reach: measure(ALL, ({ enrolled, span }) => among(enrolled, (one) => one.seen.some(({ on }) => on >= span.start && on < span.end))),
  'active-user-rate': measure(ALL, ({ enrolled, span }) => among(enrolled, (one) => acted(one, span.start, span.end))),
  'active-in-28-days': measure(ALL, ({ enrolled, upTo }) => among(enrolled, (one) => acted(one, plus(upTo, -28), upTo))),
  'never-activated': measure(ALL, ({ atEnd, upTo }) => among(atEnd, (one) => gap(one.enrolled!, upTo) > 14 && !acted(one, '0000', upTo))),
  'inactive-30-days': measure(ALL, ({ atEnd, upTo }) => among(atEnd, (one) => gap(one.enrolled!, upTo) >= 30 && !acted(one, plus(upTo, -30), upTo))),
  'user-growth': measure(ALL, ({ all, span, before }) => {
    const now = all.filter((one) => enrolledIn(one, span) && acted(one, span.start, span.end)).length;
    const was = all.filter((one) => enrolledIn(one, before) && acted(one, before.start, before.end)).length;
    return share(now - was, was);
  }),
  breadth: measure(ALL, ({ world, asked, enrolled, span, upTo }) => {
    const kinds = (people: Known[]) => new Set(people.flatMap(({ acts }) => acts.flatMap(({ on, activity }) => (on >= plus(upTo, -28) && on < upTo ? [activity] : [])))).size;
    const colleagues = everybody(world, asked.activity).filter((one) => enrolledIn(one, span));
    const core = new Map(['end-user', 'manager'].map((role) => [role, kinds(colleagues.filter((one) => one.role === role))]));
    const own = enrolled.map((one) => ({ used: kinds([one]), of: core.get(one.role)! })).filter(({ used }) => used > 0);
    return share(own.reduce((sum, { used, of }) => sum + used / of, 0), own.length);
  }),
  'engaged-session-rate': measure(ALL, ({ enrolled, span }) => {
    const sessions = enrolled.flatMap((one) => sessionsOf(one, span.start, span.end));
    return share(sessions.filter(({ isEngaged }) => isEngaged).length, sessions.length);
  }),
  'time-to-first-act': measure(ALL, ({ all, span }) => {
    const days = all.flatMap((one) => { const [seen, act] = [firstOf(one.seen), firstOf(one.acts)]; return seen !== null && act !== null && seen >= span.start && seen < span.end ? [gap(seen, act)] : []; }).sort((a, b) => a - b);
    const value = days.length === 0 ? null : (days[Math.floor((days.length - 1) / 2)]! + days[Math.ceil((days.length - 1) / 2)]!) / 2;
    return { numerator: null, denominator: days.length, value };
  }),
  'habit-rate': segments('power', 'habitual'),
  'power-users': segments('power'),
  'habitual-users': segments('habitual'),
  'novice-users': segments('novice'),
  'low-users': segments('low'),
  'non-users': segments('none'),
  'new-users': stages('new'),
  'returning-users': stages('returning'),
  'resurrecting-users': stages('resurrecting'),
  'dormant-users': stages('dormant'),
  'monthly-users': frequencies('monthly'),
  'weekly-users': frequencies('weekly'),
  'daily-users': frequencies('daily'),
  'multi-daily-users': frequencies('multi-daily'),
  stickiness: measure(ALL, sticky),
  'returning-rate': measure(ALL, returning),
  'retention-score': measure(ALL, (look) => {
    const [one, other] = [returning(look).value, sticky(look).value];
    return one === null || other === null ? share(0, 0) : share(one + other, 2);
  }),
  'active-on-exactly': measure(LONG, ({ enrolled, span, asked }) => among(enrolled.filter((one) => acted(one, span.start, span.end)), (one) => actDays(one, span.start, span.end) === asked.interval), { intervals: [1, 4] }),
  'cohort-retention': measure(LONG, ({ all, span, asked }) => { const then = later(span, asked.interval, asked.grain); return among(cohortOf(all, span), (one) => acted(one, then.start, then.end)); }, afterInterval),
  'retention-on-or-after': measure(LONG, ({ all, span, asked }) => { const then = later(span, asked.interval, asked.grain); return among(cohortOf(all, span), (one) => acted(one, then.start, '9999')); }, afterInterval),
  'relative-retention': measure(LONG, ({ all, span, asked }) => {
    const [was, then] = [later(span, asked.interval - 1, asked.grain), later(span, asked.interval, asked.grain)];
    return among(cohortOf(all, span).filter((one) => acted(one, was.start, was.end)), (one) => acted(one, then.start, then.end));
  }, afterInterval),
  'mean-retention': measure(LONG, ({ world, span, asked }) => {
    let [back, size] = [0, 0];
    for (let at = 0, cohort = span; at < 12; at++, cohort = previous(cohort, asked.grain)) {
      const own = cohortOf(everybody(world, asked.activity).filter((one) => one.enrolled !== null && inGroup(one, asked, cohort)), cohort);
      const then = later(cohort, asked.interval, asked.grain);
      back += own.filter((one) => acted(one, then.start, then.end)).length;
      size += own.length;
    }
    return share(back, size);
  }, { ...afterInterval, intervals: [1] }),
};
