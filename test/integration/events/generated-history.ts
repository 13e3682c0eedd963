export interface Person {
  email: string;
  role: 'end-user' | 'manager';
  /** Another name under which a source knows the same person. */
  alias: string | null;
  enrolled: string | null;
  left: string | null;
  teams: { name: string; from: string; to: string | null }[];
}

export interface GivenEvent {
  actor: string;
  activity: string;
  /** Milliseconds. */
  at: number;
  durationMs?: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
const FIRST = Date.parse('2020-09-28T00:00:00Z');
const DAYS = 196;
const ACTS = ['deal-updated', 'contact-logged', 'quote-sent'];

/** The same seed gives the same history. */
export function history(seed: number): { people: Person[]; events: GivenEvent[] } {
  const chance = randomFrom(seed);
  const people = Array.from({ length: 40 }, (_, at): Person => {
    const first = { name: at % 2 ? 'Noord' : 'Zuid', from: '2020-09-28', to: at % 5 === 0 ? '2021-01-13' : null };
    return {
      email: `p${at}@firma.example`,
      role: at % 6 === 0 ? 'manager' : 'end-user',
      alias: at % 7 === 3 ? `other-name-${at}` : null,
      enrolled: at % 13 === 12 ? null : at % 4 === 1 ? '2020-12-30' : '2020-10-01',
      left: at % 9 === 4 ? '2021-02-01' : at % 11 === 7 ? '2020-12-31' : null,
      teams: at % 10 === 9 ? [] : first.to ? [first, { name: 'Noord', from: first.to, to: null }] : [first],
    };
  });
  const events: GivenEvent[] = [];
  for (const [at, person] of people.entries()) {
    const zeal = at % 8 === 7 ? 0 : (at % 8) / 7; // some never come, some come nearly every day
    const isOnlyLooking = at % 8 === 2;
    for (let day = 0; day < DAYS; day++) {
      if (chance() > zeal) continue;
      const visits = 1 + Math.floor(chance() * 3);
      for (let visit = 0; visit < visits; visit++) {
        let moment = FIRST + day * DAY + Math.floor(chance() * 24 * 60) * MINUTE; // also around midnight and in the nights the clock changes
        const actor = person.alias && chance() < 0.4 ? person.alias : person.email;
        events.push({ actor, activity: 'login', at: moment });
        for (let act = Math.floor(chance() * 7); act > 0; act--) {
          moment += Math.floor(chance() * 45) * MINUTE; // half an hour of silence and more, and less
          const activity = isOnlyLooking || chance() < 0.2 ? 'page-view' : ACTS[Math.floor(chance() ** 2 * (person.role === 'manager' ? 2 : 3))]!;
          events.push({ actor, activity, at: moment, ...(chance() < 0.3 ? { durationMs: Math.floor(chance() * 40 * MINUTE) } : {}) });
        }
      }
    }
  }
  for (let day = 0; day < DAYS; day += 3) events.push({ actor: 'nobody-knows', activity: 'deal-updated', at: FIRST + day * DAY });
  return { people, events: events.filter(({ at }) => at < Date.parse('2021-04-12T05:00:00Z')).sort(() => chance() - 0.5) };
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
