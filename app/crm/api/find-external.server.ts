import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { table } from '../record/write-records.server.ts';
import { whereItWent } from './where-it-went.server.ts';

export interface ExternalKey {
  /** Empty when the id belongs to no named system. */
  system: string;
  externalId: string;
}

/**
 * The ids of the records with these external ids, in the order given; null where there is none. The external id of a record
 * that was merged gives the one it went into.
 */
export async function findExternal(tx: SqlTransaction, scope: Scope, entity: Entity, keys: readonly ExternalKey[]): Promise<(string | null)[]> {
  const live = await look(tx, scope, entity, keys, false);
  const missing = keys.filter((_, at) => live[at] === null);
  if (!entity.canMerge || missing.length === 0) return live;
  const tombstones = await look(tx, scope, entity, missing, true);
  const went = await whereItWent(tx, scope, entity, tombstones.flatMap((id) => id ?? []));
  const survivors = new Map(missing.map((key, at) => [key, went.get(tombstones[at] ?? '')?.mergedInto ?? null]));
  return keys.map((key, at) => live[at] ?? survivors.get(key) ?? null);
}

async function look(tx: SqlTransaction, scope: Scope, entity: Entity, keys: readonly ExternalKey[], areMerged: boolean): Promise<(string | null)[]> {
  const given = [arrayLiteral(keys.map(({ system }) => system)), arrayLiteral(keys.map(({ externalId }) => externalId))] as const;
  const rows = areMerged
    ? await tx.$queryRaw<{ n: string; id: string }[]>`
        SELECT g.n, t.id FROM unnest(${given[0]}::text[], ${given[1]}::text[]) WITH ORDINALITY AS g(system, external_id, n)
        JOIN ${table(entity)} t ON t.workspace_id = ${scope.workspaceId}::uuid AND t.external_system = g.system AND t.external_id = g.external_id AND t.merged_into_id IS NOT NULL
        ORDER BY t.updated_at`
    : await tx.$queryRaw<{ n: string; id: string }[]>`
        SELECT g.n, t.id FROM unnest(${given[0]}::text[], ${given[1]}::text[]) WITH ORDINALITY AS g(system, external_id, n)
        JOIN ${table(entity)} t ON t.workspace_id = ${scope.workspaceId}::uuid AND t.external_system = g.system AND t.external_id = g.external_id AND t.deleted_at IS NULL`;
  const found = new Map(rows.map(({ n, id }) => [Number(n) - 1, id]));
  return keys.map((_, at) => found.get(at) ?? null);
}
