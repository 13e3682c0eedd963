import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Act, inBatch } from '../record/batch.server.ts';
import type { Answer } from './answer.ts';

const KEPT_MS = 24 * 3_600_000;
const ATTEMPTS = 3;

/** A request that may be sent again without being done again. */
export interface Once {
  /** A hash of who asks and the Idempotency-Key. */
  id: string;
  /** A hash of what is asked. */
  fingerprint: string;
}

/** Thrown inside only, to leave nothing behind: no batch, no line in the log. */
class NothingWritten extends Error {
  constructor(readonly answer: Answer | null) {
    super('Nothing was written: the transaction is rolled back');
  }
}

/**
 * Does the work of one request in one transaction, which is also where its answer is kept when it carries an Idempotency-Key:
 * both are there or neither. Sent again within a day it is answered the same; `mismatch` when the key came with another
 * request before. An answer that wrote nothing is not kept: asking again finds the same out again.
 */
export async function answerOnce(
  scope: Scope,
  act: Act,
  { once, asOf }: { once: Once | null; asOf: Date },
  work: (tx: SqlTransaction) => Promise<{ answer: Answer; hasWritten: boolean }>,
): Promise<{ answer: Answer; isRepeated: boolean } | 'mismatch'> {
  for (let attempt = 1; ; attempt += 1) {
    const kept = once && (await inWorkspaceSql(scope.workspaceId, (tx) => findKept(tx, scope, once, asOf)));
    if (kept === 'mismatch') return kept;
    if (kept) return { answer: kept, isRepeated: true };
    try {
      const answer = await inBatch(scope, act, async (tx) => {
        if (once && !(await claim(tx, scope, once, asOf))) throw new NothingWritten(null);
        const done = await work(tx);
        if (!done.hasWritten) throw new NothingWritten(done.answer);
        if (once) await keep(tx, scope, once, done.answer);
        return done.answer;
      });
      return { answer, isRepeated: false };
    } catch (error) {
      if (error instanceof NothingWritten) {
        if (error.answer) return { answer: error.answer, isRepeated: false };
        continue; // the same request was being answered next to this one: its answer stands by now
      }
      if (attempt >= ATTEMPTS || !isPassing(error)) throw error;
    }
  }
}

/** Removes the answers that are older than a day. */
export async function forgetAnswers(scope: Scope, asOf: Date): Promise<void> {
  await inWorkspaceSql(scope.workspaceId, (tx) => tx.$executeRaw`DELETE FROM api_answers WHERE workspace_id = ${scope.workspaceId}::uuid AND created_at < ${before(asOf)}::timestamptz`);
}

const KeptSchema = z.array(z.object({ fingerprint: z.string(), status: z.number(), headers: z.record(z.string(), z.string()), body: z.string() }));

async function findKept(tx: SqlTransaction, scope: Scope, { id, fingerprint }: Once, asOf: Date): Promise<Answer | 'mismatch' | null> {
  const rows: unknown = await tx.$queryRaw`
    SELECT fingerprint, status, headers, body FROM api_answers WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id} AND created_at >= ${before(asOf)}::timestamptz`;
  const [kept] = KeptSchema.parse(rows);
  if (!kept) return null;
  return kept.fingerprint === fingerprint ? { status: kept.status, headers: kept.headers, body: kept.body } : 'mismatch';
}

/** False when the same key is there already; waits for a request that is being answered. */
async function claim(tx: SqlTransaction, scope: Scope, { id, fingerprint }: Once, asOf: Date): Promise<boolean> {
  const claimed = await tx.$executeRaw`
    INSERT INTO api_answers AS a (id, workspace_id, fingerprint, status, headers, body, created_at)
    VALUES (${id}, ${scope.workspaceId}::uuid, ${fingerprint}, 0, '{}'::jsonb, '', ${asOf.toISOString()}::timestamptz)
    ON CONFLICT (workspace_id, id) DO UPDATE SET fingerprint = excluded.fingerprint, created_at = excluded.created_at WHERE a.created_at < ${before(asOf)}::timestamptz`;
  return claimed > 0;
}

async function keep(tx: SqlTransaction, scope: Scope, { id }: Once, { status, headers, body }: Answer): Promise<void> {
  await tx.$executeRaw`
    UPDATE api_answers SET status = ${status}, headers = ${JSON.stringify(headers)}::jsonb, body = ${body} WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}`;
}

function before(asOf: Date): string {
  return new Date(asOf.getTime() - KEPT_MS).toISOString();
}

/** Deadlock or serialisation failure: trying again helps. */
function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['40P01', '40001'].includes(String(error.code));
}
