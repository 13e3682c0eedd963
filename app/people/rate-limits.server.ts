import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '#app/db/client.server.ts';

const QUARTER_S = 15 * 60;

const limiters = {
  /** Guesses at one account, from wherever. */
  account: inDatabase('account', 10),
  /** Guesses from a browser that signed in to the account before: a stranger's guesses do not lock its owner out. */
  device: inDatabase('device', 10),
  /** Guesses from one client address, at whatever accounts. */
  address: inDatabase('address', 100),
  secondFactor: inDatabase('second-factor', 10),
  /** Mails asked for: reset links. */
  mail: inDatabase('mail', 5),
  /** Mails asked for from one address. */
  mailAddress: inDatabase('mail-address', 30),
};

export type Limit = keyof typeof limiters;

/** Counts one attempt. @returns 0 when it may go on, else the seconds to wait. */
export async function consume(limit: Limit, key: string): Promise<number> {
  try {
    await limiters[limit].consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Forgets the attempts, after one that succeeded. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await limiters[limit].delete(key);
}

const API_CALLS_PER_MINUTE = 60_000;
/** Events come one by one from many places at once; more than this is a loop that ran away. */
const EVENT_CALLS_PER_MINUTE = 600_000;
const calls = new Map<string, { minute: number; count: number }>();

/** Counts an API call of a key, per process and in memory: answers are not to wait for it. @returns seconds to wait, 0 when none. */
export function consumeApiCall(keyId: string): number {
  return count(keyId, API_CALLS_PER_MINUTE);
}

/** As `consumeApiCall`, for sending events, which has a ceiling of its own. */
export function consumeEventCall(keyId: string): number {
  return count(`events ${keyId}`, EVENT_CALLS_PER_MINUTE);
}

function count(name: string, limit: number): number {
  const now = Date.now();
  const minute = Math.floor(now / 60_000);
  const seen = calls.get(name);
  if (seen?.minute === minute) {
    seen.count += 1;
    return seen.count > limit ? 60 - Math.floor((now / 1000) % 60) : 0;
  }
  calls.set(name, { minute, count: 1 });
  return 0;
}

/** Kept in the database: several processes count together, and a restart forgets nothing. */
function inDatabase(keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: { query },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix,
    points,
    duration: QUARTER_S,
  });
}

interface LimitRow {
  points?: number;
  expire?: bigint | null;
}

/** What the limiter needs of a client, over the one database client. */
async function query({ text, values }: { text: string; values: unknown[] }) {
  const rows = await database().$queryRawUnsafe<LimitRow[]>(text, ...values);
  return { rows: rows.map((row) => ({ points: row.points, expire: row.expire === undefined || row.expire === null ? null : Number(row.expire) })), rowCount: rows.length };
}
