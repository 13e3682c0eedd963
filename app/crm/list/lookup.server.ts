import { arrayLiteral } from '#app/db/array-literal.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import { type Entity, ENTITY_NAMES } from '../entity/entity.ts';
import { fold } from '../identity/fold.ts';
import { exactSql } from '../record/references.server.ts';
import { titleSql } from '../record/titles.server.ts';
import { hintSql } from './hint.server.ts';
import { listRecordsIn } from './list-records.server.ts';
import { isIndexed } from './search-condition.server.ts';
import { searchText, standardQuery } from './read-list-query.ts';

const MOST = 20;
/** Where no index knows a part of a name, only the newest are looked through. */
const LOOKED_THROUGH = 5_000;

/** Something that can be chosen as the value of a field. */
export interface Choice {
  value: string;
  label: string;
  /** What tells it from others of the same name. */
  hint?: string | null;
}

/**
 * Records of a kind, our own people (`member`), tags, or the reader's own teams (`team`), found by what is typed: first what is
 * called exactly that or has that address or number, then what contains its words; the newest when nothing is typed.
 */
export async function lookUp(scope: Scope, kind: string, typed: string, asOf: Date): Promise<Choice[]> {
  const text = searchText(typed);
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    if (kind === 'member') {
      const rows = await tx.$queryRaw<Choice[]>`SELECT id AS value, name AS label FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND access_ended_at IS NULL ORDER BY lower(name), id LIMIT 5000`;
      return rows.filter(({ label }) => fold(label).includes(fold(text))).slice(0, MOST);
    }
    if (kind === 'tags') {
      const rows = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM tags WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY lower(name) LIMIT 2000`;
      return rows.filter(({ name }) => fold(name).includes(fold(text))).slice(0, MOST).map(({ name }) => ({ value: name, label: name }));
    }
    if (kind === 'team') {
      return tx.$queryRaw<Choice[]>`
        SELECT t.id AS value, t.name AS label FROM team_memberships m JOIN teams t ON t.workspace_id = m.workspace_id AND t.id = m.team_id
        WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.member_id = ${scope.member?.id ?? null}::uuid AND m.ends_on IS NULL ORDER BY lower(t.name)`;
    }
    const name = ENTITY_NAMES.find((each) => each === kind);
    return name ? lookUpRecords(tx, scope, ENTITIES[name], text, asOf) : [];
  });
}

async function lookUpRecords(tx: SqlTransaction, scope: Scope, entity: Entity, text: string, asOf: Date): Promise<Choice[]> {
  const table = Prisma.raw(`"${entity.table}"`);
  const alive = Prisma.sql`t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NULL`;
  const idsOf = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id);
  const ids: string[] = [];
  if (text === '') ids.push(...(await idsOf(tx.$queryRaw`SELECT t.id FROM ${table} t WHERE ${alive} ORDER BY t.id DESC LIMIT ${MOST}`)));
  else {
    ids.push(...(await idsOf(tx.$queryRaw`SELECT t.id FROM ${table} t WHERE ${alive} AND (${exactSql(entity.name, text)}) LIMIT ${MOST}`)));
    if (isIndexed(entity) || isNumbered(entity)) ids.push(...(await listRecordsIn(tx, scope, entity, { ...standardQuery(entity), search: text, columns: [], size: MOST }, { asOf })).rows.map(({ id }) => id));
    else ids.push(...(await idsOf(tx.$queryRaw`
      SELECT t.id FROM (SELECT * FROM ${table} t WHERE ${alive} ORDER BY t.id DESC LIMIT ${LOOKED_THROUGH}) t WHERE position(${text.toLowerCase()} in lower(${titleSql(entity)})) > 0 LIMIT ${MOST}`)));
  }
  const wanted = [...new Set(ids)].slice(0, MOST);
  const found = await tx.$queryRaw<Choice[]>`SELECT t.id AS value, ${titleSql(entity)} AS label, ${hintSql(entity.name)} AS hint FROM ${table} t WHERE ${alive} AND t.id = ANY (${arrayLiteral(wanted)}::uuid[])`;
  const place = new Map(wanted.map((id, at) => [id, at]));
  return found.sort((one, other) => (place.get(one.value) ?? 0) - (place.get(other.value) ?? 0));
}

function isNumbered(entity: Entity): boolean {
  return entity.unique?.some(([first]) => first === 'number') ?? false;
}
