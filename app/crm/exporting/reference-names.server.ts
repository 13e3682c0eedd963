import type { SqlTransaction } from '#app/db/sql.server.ts';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity, EntityName } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { keyOf, lookUp, namingKeys } from '../importing/look-up.server.ts';
import type { CrmRecord } from '../record/record.ts';
import { readRecords } from '../record/read-records.server.ts';

const MOST_KEPT = 50_000;

/** What references are written as, kept between the chunks of an export. */
export interface ReferenceNames {
  /** Of a record or member; null when it is not there (any more). */
  of: (kind: EntityName | 'member', id: string) => string | null;
  /** Finds the names of these, a fixed number of statements per kind. */
  find: (tx: SqlTransaction, wanted: ReadonlyMap<EntityName | 'member', ReadonlySet<string>>) => Promise<void>;
}

/**
 * A reference is written as what a person knows the record by, as long as an import finds that record by it and no other:
 * its external id, number, address or name; else its id.
 */
export function referenceNames(scope: Scope): ReferenceNames {
  const known = new Map<string, string | null>();
  return {
    of: (_kind, id) => known.get(id) ?? null,
    find: async (tx, wanted) => {
      if (known.size > MOST_KEPT) known.clear();
      for (const [kind, all] of wanted) {
        const ids = [...all].filter((id) => !known.has(id));
        if (ids.length === 0) continue;
        const names = kind === 'member' ? await memberNames(tx, scope, ids) : await recordNames(tx, scope, ENTITIES[kind], ids);
        for (const id of ids) known.set(id, names.get(id) ?? null);
      }
    },
  };
}

async function memberNames(tx: SqlTransaction, scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; email: string }[]>`SELECT id, email FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(ids)}::uuid[])`;
  return new Map(rows.map(({ id, email }) => [id, email]));
}

async function recordNames(tx: SqlTransaction, scope: Scope, entity: Entity, ids: readonly string[]): Promise<Map<string, string>> {
  const records = [...(await readRecords(tx, scope, entity, ids)).values()].filter(({ deleted_at }) => deleted_at === null);
  const candidates = records.map((record) => ({ id: record.id, texts: textsOf(entity, record) }));
  const leads = await whereTheyLead(tx, scope, entity, new Set(candidates.flatMap(({ texts }) => texts)));
  return new Map(candidates.map(({ id, texts }) => [id, texts.find((text) => leads.get(text) === id) ?? id]));
}

const TRIED = ['external_id', 'number', 'sku', 'code', 'email', 'value', 'name', 'full_name'];

function textsOf(entity: Entity, record: CrmRecord): string[] {
  const keys = namingKeys(entity);
  // An import looks for stages by name, in the pipeline of the row.
  const tried = entity.name === 'stage' ? ['name'] : TRIED.filter((key) => keys.includes(key) && (key !== 'external_id' || record.external_system === ''));
  return tried.flatMap((key) => {
    const text = record[key];
    return typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });
}

/** The one record that an import would find by each text; what is ambiguous is left out. As `resolve-parts` looks: best key first. */
async function whereTheyLead(tx: SqlTransaction, scope: Scope, entity: Entity, texts: ReadonlySet<string>): Promise<Map<string, string>> {
  const leads = new Map<string, string>();
  const open = new Set(texts);
  for (const key of namingKeys(entity)) {
    const asked = new Map([...open].flatMap((text): [string, string][] => {
      const value = keyOf(entity, key, text);
      return value === null ? [] : [[text, value]];
    }));
    const found = await lookUp(tx, scope, entity, key, new Set(asked.values()), ['']);
    for (const [text, value] of asked) {
      const records = found.get(value);
      if (!records) continue;
      open.delete(text);
      if (records.length === 1) leads.set(text, records[0]!.id);
    }
  }
  return leads;
}
