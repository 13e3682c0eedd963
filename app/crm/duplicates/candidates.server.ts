import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordActs } from '#app/events/acts.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { DuplicateReason, DuplicateScore } from '../identity/duplicate.ts';
import type { CandidateRow } from './candidate.ts';
import { ACCOUNT_KIND, CONTACT_KIND, type Kind } from './kind.server.ts';
import { MERGEABLE, type Mergeable } from './mergeable.ts';

const PAGE = 25;
const MOST_COUNTED = 999;
const ReasonsSchema = z.array(z.object({ code: z.string(), weight: z.number() })) as unknown as z.ZodType<DuplicateReason[]>;
const PartySchema = z.object({ id: z.string(), title: z.string(), hint: z.string().nullable() });
const RowsSchema = z.array(z.object({ id: z.string(), entity: z.enum(MERGEABLE), score: z.number(), reasons: ReasonsSchema, left: PartySchema, right: PartySchema }));

/** Pairs of which both records are there, the most alike first; `before` is the id of the pair after which the page lies. One statement. */
export async function listCandidates(scope: Scope, { entity, before }: { entity: Mergeable; before: string | null }): Promise<{ rows: CandidateRow[]; nextBefore: string | null }> {
  const rows = RowsSchema.parse(await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw`
    SELECT d.id, d.entity, d.score, d.reasons, ${party(entity, 'l')} AS left, ${party(entity, 'r')} AS right ${openPairs(scope, entity)}
      ${before && isUuid(before) ? Prisma.sql`AND (d.score, d.id) < (SELECT score, id FROM duplicate_candidates WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${before}::uuid)` : Prisma.empty}
    ORDER BY d.score DESC, d.id DESC LIMIT ${PAGE + 1}`));
  return { rows: rows.slice(0, PAGE), nextBefore: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}

/** How many pairs wait per kind, counted up to 999. One statement. */
export async function countCandidates(scope: Scope): Promise<Record<Mergeable, { count: number; isMore: boolean }>> {
  const each = MERGEABLE.map((entity) => Prisma.sql`SELECT ${entity} AS entity, count(*)::int AS count FROM (SELECT d.id ${openPairs(scope, entity)} LIMIT ${MOST_COUNTED + 1}) waiting`);
  const rows = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ entity: Mergeable; count: number }[]>`${Prisma.join(each, ' UNION ALL ')}`);
  const told = (entity: Mergeable) => {
    const count = rows.find((row) => row.entity === entity)?.count ?? 0;
    return { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED };
  };
  return { account: told('account'), contact: told('contact') };
}

/** The pair after this one in the queue; null at its end. */
export async function nextCandidate(tx: SqlTransaction, scope: Scope, entity: Mergeable, { score, id }: { score: number; id: string }): Promise<string | null> {
  const [next] = await tx.$queryRaw<{ id: string }[]>`SELECT d.id ${openPairs(scope, entity)} AND d.id <> ${id}::uuid ORDER BY (d.score, d.id) < (${score}::int, ${id}::uuid) DESC, d.score DESC, d.id DESC LIMIT 1`;
  return next?.id ?? null;
}

/** Two records that somebody puts beside each other, whatever they have in common. @returns the id of the pair, known or new. */
export async function makeCandidate(scope: Scope, entity: Mergeable, ids: readonly [string, string]): Promise<Result<string, 'same-record' | 'gone'>> {
  const [left, right] = [...ids].sort();
  if (left === right) return refused('same-record');
  if (!left || !right || !isUuid(left) || !isUuid(right)) return refused('gone');
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const score = entity === 'account' ? await compare(tx, scope, ACCOUNT_KIND, [left, right]) : await compare(tx, scope, CONTACT_KIND, [left, right]);
    if (!score) return refused('gone');
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO duplicate_candidates (id, workspace_id, entity, left_id, right_id, score, reasons)
      VALUES (${uuid()}::uuid, ${scope.workspaceId}::uuid, ${entity}, ${left}::uuid, ${right}::uuid, ${score.score}, ${JSON.stringify(score.reasons)}::jsonb)
      ON CONFLICT (workspace_id, left_id, right_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons RETURNING id`;
    return row ? done(row.id) : refused('gone');
  });
}

async function compare<Traits extends { id: string }>(tx: SqlTransaction, scope: Scope, kind: Kind<Traits>, ids: [string, string]): Promise<DuplicateScore | null> {
  const [one, other] = await kind.read(tx, scope, { ids });
  return one && other ? kind.score(one, other) : null;
}

/** Remembers that two records are different, or takes that back. A pair that was merged is opened by undoing the merge. */
export async function decideCandidate(scope: Scope, id: string, decision: 'different' | 'open', { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-found' | 'merged'>> {
  if (!isUuid(id)) return refused('not-found');
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [known] = await tx.$queryRaw<{ decision: string; entity: string; left_id: string; right_id: string }[]>`SELECT decision, entity, left_id, right_id FROM duplicate_candidates WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    if (!known) return refused('not-found');
    if (known.decision === 'merged') return refused('merged');
    if (known.decision === decision) return done();
    await tx.$executeRaw`
      UPDATE duplicate_candidates SET decision = ${decision}, decided_by = ${decision === 'open' ? null : scope.actor}, decided_at = ${decision === 'open' ? null : asOf.toISOString()}::timestamptz
      WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
    await recordActs(tx, scope, [{ activity: decision === 'different' ? 'duplicate.dismiss' : 'duplicate.reopen', object: known.left_id }], asOf);
    await recordAudit(tx, scope, { verb: decision === 'different' ? 'duplicate.dismiss' : 'duplicate.reopen', entity: known.entity, recordId: known.left_id, after: { left: known.left_id, right: known.right_id } });
    return done();
  });
}

function openPairs(scope: Scope, entity: Mergeable): Prisma.Sql {
  const table = Prisma.raw(`"${ENTITIES[entity].table}"`);
  return Prisma.sql`FROM duplicate_candidates d
    JOIN ${table} l ON l.workspace_id = d.workspace_id AND l.id = d.left_id AND l.deleted_at IS NULL
    JOIN ${table} r ON r.workspace_id = d.workspace_id AND r.id = d.right_id AND r.deleted_at IS NULL
    WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.entity = ${entity} AND d.decision = 'open'`;
}

function party(entity: Mergeable, alias: 'l' | 'r'): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${alias}."${name}"`);
  return Prisma.sql`jsonb_build_object('id', ${column('id')}, 'title', ${column(ENTITIES[entity].title)}, 'hint', coalesce(${column(entity === 'contact' ? 'email' : 'city')}, ${column(entity === 'contact' ? 'city' : 'email')}))`;
}
