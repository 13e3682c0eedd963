import { v7 as uuid } from 'uuid';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { DUPLICATE_THRESHOLD, type DuplicateScore } from '../identity/duplicate.ts';
import { hash32, makeKeyIndex } from './key-index.ts';
import { ACCOUNT_KIND, CONTACT_KIND, type Kind } from './kind.server.ts';
import type { Mergeable } from './mergeable.ts';
import { pairsOf } from './pairs.ts';

interface Options {
  signal?: AbortSignal;
  /** Records looked at, candidates and new ones alike. */
  report?: (done: number) => Promise<void>;
}

export interface SearchOutcome {
  records: number;
  compared: number;
  found: number;
  dropped: number;
}

const CHUNK = 5_000;
const PAIRS_AT_ONCE = 10_000;
/** Of so many records what they are compared by stays in memory (about 100 MB); of the others it is read again when needed. */
const KEPT = 150_000;

/**
 * Looks for duplicates among all records of a kind: pairs with a key in common are compared and, when alike enough, noted as
 * candidates with why. Pairs that are alike no longer are dropped; what somebody decided is left. May be cut off anywhere and
 * run again.
 */
export async function searchEverything(scope: Scope, entity: Mergeable, options: Options = {}): Promise<SearchOutcome> {
  return entity === 'account' ? search(scope, entity, ACCOUNT_KIND, options) : search(scope, entity, CONTACT_KIND, options);
}

async function search<Traits extends { id: string }>(scope: Scope, entity: Mergeable, kind: Kind<Traits>, { signal, report }: Options): Promise<SearchOutcome> {
  const outcome: SearchOutcome = { records: 0, compared: 0, found: 0, dropped: await dropStale(scope, entity, kind, signal) };
  const index = makeKeyIndex();
  const ids: string[] = [];
  const sounds: number[] = [];
  const kept = new Map<string, Traits>();
  for (let after: string | null = null; ; ) {
    signal?.throwIfAborted();
    const page: Traits[] = await inWorkspaceSql(scope.workspaceId, (tx) => kind.read(tx, scope, { after, limit: CHUNK }));
    for (const traits of page) {
      const owner = ids.push(traits.id) - 1;
      sounds.push(hash32(kind.sound(traits)));
      for (const key of kind.keys(traits)) index.add(owner, key);
      if (kept.size < KEPT) kept.set(traits.id, traits);
    }
    await report?.(ids.length);
    after = page.at(-1)?.id ?? null;
    if (page.length < CHUNK) break;
  }
  outcome.records = ids.length;
  const judge = async (pairs: [string, string][]) => {
    signal?.throwIfAborted();
    outcome.compared += pairs.length;
    await inWorkspaceSql(scope.workspaceId, async (tx) => {
      const found = await scorePairs(tx, scope, kind, pairs, kept);
      outcome.found += await note(tx, scope, entity, found.filter(({ score }) => score.score >= DUPLICATE_THRESHOLD.review));
    });
  };
  const seen = new Set<number>();
  let waiting: [string, string][] = [];
  for (const [left, right] of pairsOf(index, (owner) => sounds[owner] ?? 0)) {
    const pair = left * ids.length + right;
    if (seen.has(pair)) continue;
    seen.add(pair);
    waiting.push([ids[left] ?? '', ids[right] ?? '']);
    if (waiting.length < PAIRS_AT_ONCE) continue;
    await judge(waiting);
    waiting = [];
    if (seen.size > 1_000_000) seen.clear(); // a pair compared twice is noted once all the same
  }
  if (waiting.length > 0) await judge(waiting);
  return outcome;
}

interface ScoredPair {
  left: string;
  right: string;
  score: DuplicateScore;
}

async function scorePairs<Traits extends { id: string }>(tx: SqlTransaction, scope: Scope, kind: Kind<Traits>, pairs: readonly [string, string][], kept: ReadonlyMap<string, Traits>): Promise<ScoredPair[]> {
  const missing = [...new Set(pairs.flat())].filter((id) => !kept.has(id));
  const read = new Map((missing.length > 0 ? await kind.read(tx, scope, { ids: missing }) : []).map((traits) => [traits.id, traits]));
  return pairs.flatMap(([left, right]) => {
    const [one, other] = [kept.get(left) ?? read.get(left), kept.get(right) ?? read.get(right)];
    return one && other ? [{ left, right, score: kind.score(one, other) }] : [];
  });
}

/** Of a pair that is known only the open one is written over. @returns how many are new or other than they were. */
async function note(tx: SqlTransaction, scope: Scope, entity: Mergeable, pairs: readonly ScoredPair[]): Promise<number> {
  if (pairs.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO duplicate_candidates (id, workspace_id, entity, left_id, right_id, score, reasons)
    SELECT p.id, ${scope.workspaceId}::uuid, ${entity}, p.left_id, p.right_id, p.score, p.reasons::jsonb
    FROM unnest(${arrayLiteral(pairs.map(() => uuid()))}::uuid[], ${arrayLiteral(pairs.map(({ left }) => left))}::uuid[], ${arrayLiteral(pairs.map(({ right }) => right))}::uuid[],
                ${arrayLiteral(pairs.map(({ score }) => score.score))}::int[], ${arrayLiteral(pairs.map(({ score }) => JSON.stringify(score.reasons)))}::text[]) AS p (id, left_id, right_id, score, reasons)
    ON CONFLICT (workspace_id, left_id, right_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
    WHERE duplicate_candidates.decision = 'open' AND (duplicate_candidates.score, duplicate_candidates.reasons) IS DISTINCT FROM (excluded.score, excluded.reasons)`;
}

/** Open pairs of which a record is gone or that are not alike any more. */
async function dropStale<Traits extends { id: string }>(scope: Scope, entity: Mergeable, kind: Kind<Traits>, signal: AbortSignal | undefined): Promise<number> {
  let dropped = 0;
  for (let after: string | null = null; ; ) {
    signal?.throwIfAborted();
    const last: string | null = await inWorkspaceSql(scope.workspaceId, async (tx) => {
      const open = await tx.$queryRaw<{ id: string; left_id: string; right_id: string }[]>`
        SELECT id, left_id, right_id FROM duplicate_candidates WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = ${entity} AND decision = 'open'
          AND id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY id LIMIT ${CHUNK}`;
      const scored = await scorePairs(tx, scope, kind, open.map((pair) => [pair.left_id, pair.right_id]), new Map());
      const holds = new Set(scored.filter(({ score }) => score.score >= DUPLICATE_THRESHOLD.review).map(({ left, right }) => `${left} ${right}`));
      const stale = open.filter((pair) => !holds.has(`${pair.left_id} ${pair.right_id}`)).map(({ id }) => id);
      dropped += await tx.$executeRaw`DELETE FROM duplicate_candidates WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(stale)}::uuid[]) AND decision = 'open'`;
      return open.length < CHUNK ? null : (open.at(-1)?.id ?? null);
    });
    if (!last) return dropped;
    after = last;
  }
}
