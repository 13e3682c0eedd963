import { randomUUID } from 'node:crypto';
import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { completenessOf } from './completeness.ts';
import { FIRST_CONTACT } from './first-contact.ts';
import { firstContactSql } from './first-contact-sql.server.ts';
import { listOwnFields } from './custom-fields.server.ts';
import { readBeside } from './read-beside.server.ts';
import { readForm } from './read-form.server.ts';
import { readHistory } from './read-history.server.ts';
import { readRecords, tidy } from './read-records.server.ts';
import { valuesOf } from './record-history.ts';
import type { PartTable, RecordPage } from './record-page.ts';
import { partColumns, partInputs, type PartKind, partsOf } from './record-parts.ts';
import type { CrmRecord } from './record.ts';
import { titleOf, titlesFor } from './titles.server.ts';

const ROWS_SHOWN = 100;
/** Whose record it is, which is no field of a kind. */
const OWN: readonly Field[] = [{ name: 'created_by_id', kind: 'member' }];

interface Asked {
  /** The query of the list one came from; null when one came from elsewhere. */
  from: string | null;
  asOf: Date;
  locale: 'nl' | 'en';
}

/** The page of a record, one in the trash too; null when there is none. A fixed number of statements, whatever it holds. */
export async function readRecordPage(scope: Scope, entity: Entity, id: string, { from, asOf, locale }: Asked): Promise<RecordPage | null> {
  const page = await inWorkspaceSql(scope.workspaceId, async (tx) => {
    const record = (await readRecords(tx, scope, entity, [id])).get(id);
    if (!record) return null;
    const { used: customFields, retired } = await listOwnFields(tx, scope, entity.name);
    const fields = [...entity.fields.filter(({ name }) => name !== 'open_cents' || entity.name === 'invoice'), ...(entity.hasTags ? [{ name: 'tags', kind: 'tags' } as const] : []), ...customFields].map(withoutAliases);
    if (entity.name === 'interaction') {
      fields.push(FIRST_CONTACT);
      const [first] = await tx.$queryRaw<{ is: boolean }[]>`SELECT ${firstContactSql('t')} AS "is" FROM interactions t WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = ${id}::uuid`;
      record[FIRST_CONTACT.name] = first?.is ?? false;
    }
    const parts: { kind: PartKind; rows: CrmRecord[] }[] = [];
    for (const kind of partsOf(entity)) parts.push({ kind, rows: await readParts(tx, scope, kind, id) });
    const history = await readHistory(tx, scope, entity, id, new Map());
    const titles = await titlesFor(tx, scope, [entity.fields, [record, ...valuesOf(history)]], [OWN, [record]], ...parts.map(({ kind, rows }) => [kind.entity.fields, rows] as const));
    const title = (await titleOf(tx, scope, entity.name, id)) ?? '';
    const createdBy = typeof record.created_by_id === 'string' ? (titles[record.created_by_id] ?? null) : null;
    const isSettled = entity.name === 'deal' && (await isSettledDeal(tx, scope, id));
    return { record, title, isSettled, fields, retiredFields: retired, parts, titles, history, createdBy, beside: from === null ? null : await readBeside(tx, scope, entity, customFields, { from, id, asOf }) };
  });
  if (!page) return null;
  const mayAdd = scope.permissions.has('crm:write') && !page.record.deleted_at;
  const tables: PartTable[] = [];
  for (const { kind, rows } of page.parts) tables.push(await partTable(scope, kind, page.record, rows, mayAdd ? { asOf, locale } : null));
  const { parts: _, isSettled, ...rest } = page;
  return {
    ...rest,
    entity: entity.name,
    currency: typeof page.record.currency === 'string' && page.record.currency !== '' ? page.record.currency : scope.currency,
    parts: tables,
    completeness: completenessOf(entity.name, page.record, { isSettled }),
  };
}

/** It was won or lost. */
async function isSettledDeal(tx: SqlTransaction, scope: Scope, id: string): Promise<boolean> {
  const [settled] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM deals d JOIN stages s ON s.workspace_id = d.workspace_id AND s.id = d.stage_id WHERE d.workspace_id = ${scope.workspaceId}::uuid AND d.id = ${id}::uuid AND s.kind <> 'open'`;
  return settled !== undefined;
}

async function readParts(tx: SqlTransaction, scope: Scope, { entity, by }: PartKind, id: string): Promise<CrmRecord[]> {
  const order = entity.isAppendOnly ? Prisma.raw(`t."${entity.sort}" DESC, t.id DESC`) : Prisma.raw(`t."${entity.sort}", t.id`);
  const rows = await tx.$queryRaw<{ record: CrmRecord }[]>`
    SELECT to_jsonb(t) AS record FROM ${Prisma.raw(`"${entity.table}"`)} t
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.${Prisma.raw(`"${by.name}"`)} = ${id}::uuid AND t.deleted_at IS NULL ORDER BY ${order} LIMIT ${ROWS_SHOWN + 1}`;
  return rows.map(({ record }) => tidy(entity, record));
}

async function partTable(scope: Scope, kind: PartKind, record: CrmRecord, rows: CrmRecord[], adding: Pick<Asked, 'asOf' | 'locale'> | null): Promise<PartTable> {
  const isMore = rows.length > ROWS_SHOWN;
  const shown = rows.slice(0, ROWS_SHOWN);
  const amount = kind.entity.fields.find(({ name }) => name === 'total_cents' || name === 'amount_cents')?.name;
  const whole = record.total_cents ?? record.amount_cents;
  const inputs = partInputs(kind);
  const hasPosition = kind.entity.fields.some(({ name }) => name === 'position');
  const form = adding && !kind.entity.isAppendOnly ? await readForm(scope, kind.entity, { record: null, prefill: { [kind.by.name]: record.id }, key: randomUUID(), ...adding }) : null;
  return {
    entity: kind.entity.name,
    by: kind.by.name,
    columns: partColumns(kind).map(withoutAliases),
    rows: shown,
    isMore,
    sum: amount && typeof whole === 'number' && shown.length > 0 && !isMore ? { rows: shown.reduce((sum, row) => sum + Number(row[amount] ?? 0), 0), record: whole } : null,
    form: form && { ...form, texts: { ...form.texts, ...(hasPosition ? { position: String(1 + Math.max(0, ...rows.map((row) => Number(row.position ?? 0)))) } : {}) }, fields: form.fields.filter(({ name }) => inputs.some((input) => input.name === name)) },
  };
}

function withoutAliases({ aliases: _, ...field }: Field): Field {
  return field;
}
