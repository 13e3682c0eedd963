import { Prisma } from '#app/db/generated/client.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Entity, EntityName, Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { listCustomFields } from './custom-fields.server.ts';
import { CHOSEN_FROM_LIST, type FormChoice, type FormFacts, isAsked } from './form-facts.ts';
import { formStart, nextNumber } from './form-start.ts';
import { formText, type FormReader } from './form-text.ts';
import { valueOf } from './merge-edits.ts';
import { writableFields } from './read-input.ts';
import { type CrmRecord, stampOf } from './record.ts';
import { titlesFor, titleSql } from './titles.server.ts';

interface FormOf {
  /** Null for a new one. */
  record: CrmRecord | null;
  /** Values to start with, by field, as the URL has them. */
  prefill?: Readonly<Record<string, string>>;
  key?: string;
  asOf: Date;
  locale: FormReader['locale'];
}

/** The fields that a person is asked for, in the order of the description. */
export function askedFields(entity: Entity, customFields: readonly Field[]): Field[] {
  return writableFields(entity, customFields)
    .filter(({ name }) => isAsked(entity.name, name))
    .map(({ aliases: _, ...field }) => field);
}

/** What the form of a record starts with, and what can be chosen in it. A fixed number of statements. */
export async function readForm(scope: Scope, entity: Entity, of: FormOf): Promise<FormFacts> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const customFields = entity.hasPage ? await listCustomFields(tx, scope, entity.name) : [];
    const fields = askedFields(entity, customFields);
    const texts = of.record ? textsOf(fields, of.record, { locale: of.locale, timeZone: scope.timeZone }) : await newTexts(tx, scope, entity, fields, of);
    const choices: FormFacts['choices'] = {};
    for (const { target } of fields) if (target && CHOSEN_FROM_LIST.includes(target)) choices[target] ??= await listChoices(tx, scope, target);
    if (!of.record && entity.name === 'deal') texts.stage_id ||= choices.stage?.[0]?.id ?? '';
    const tags = entity.hasTags ? await tx.$queryRaw<{ name: string }[]>`SELECT name FROM tags WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY name LIMIT 300` : [];
    return {
      entity: entity.name,
      fields,
      members: fields.some(({ kind }) => kind === 'member') ? await listMembers(tx, scope, texts.owner_id ?? '') : [],
      choices,
      tags: tags.map(({ name }) => name),
      texts,
      titles: await titlesFor(tx, scope, [entity.fields, [texts]]),
      stamp: of.record && stampOf(of.record),
      key: of.key ?? null,
    };
  });
}

/** The fields of a record as texts of a form. */
export function textsOf(fields: readonly Field[], record: CrmRecord, reader: FormReader): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.name, formText(field, valueOf(record, field.name), reader)]));
}

async function newTexts(tx: SqlTransaction, scope: Scope, entity: Entity, fields: readonly Field[], { prefill = {}, asOf, locale }: FormOf): Promise<Record<string, string>> {
  const moment = formText({ name: '', kind: 'instant' }, asOf.toISOString(), { locale, timeZone: scope.timeZone });
  const texts = formStart(entity.name, { today: dayIn(asOf, scope.timeZone), moment, memberId: scope.member?.id ?? null, currency: scope.currency });
  if (entity.unique?.some(([column]) => column === 'number')) texts.number = await freeNumber(tx, scope, entity, asOf);
  if (fields.some(({ name }) => name === 'position') && !entity.partOf) texts.position = String((await lastPosition(tx, scope, entity)) + 1);
  const names = new Set(fields.filter(({ kind }) => kind !== 'flag').map(({ name }) => name));
  return { ...texts, ...Object.fromEntries(Object.entries(prefill).filter(([name, text]) => names.has(name) && text.length <= 2_000)) };
}

/** The number after that of the newest record; a first one begins with the year. */
async function freeNumber(tx: SqlTransaction, scope: Scope, entity: Entity, asOf: Date): Promise<string> {
  const [last] = await tx.$queryRaw<{ number: string }[]>`SELECT number FROM ${Prisma.raw(`"${entity.table}"`)} WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY created_at DESC, id DESC LIMIT 1`;
  return (last && nextNumber(last.number)) ?? `${dayIn(asOf, scope.timeZone).slice(0, 4)}-0001`;
}

async function lastPosition(tx: SqlTransaction, scope: Scope, entity: Entity): Promise<number> {
  const [last] = await tx.$queryRaw<{ position: number | null }[]>`SELECT max(position) AS position FROM ${Prisma.raw(`"${entity.table}"`)} WHERE workspace_id = ${scope.workspaceId}::uuid AND deleted_at IS NULL`;
  return last?.position ?? 0;
}

const CHOICES_AT_MOST = 300;

/** All records of a kind of which there are few; stages by their pipeline, the usual pipeline first. */
export async function listChoices(tx: SqlTransaction, scope: Scope, name: EntityName): Promise<FormChoice[]> {
  if (name === 'stage') {
    return tx.$queryRaw<FormChoice[]>`
      SELECT s.id, s.name AS title, p.name AS "group" FROM stages s JOIN pipelines p ON p.id = s.pipeline_id
      WHERE s.workspace_id = ${scope.workspaceId}::uuid AND s.deleted_at IS NULL AND p.deleted_at IS NULL
      ORDER BY p.is_default DESC, p.position, p.id, s.position, s.id LIMIT ${CHOICES_AT_MOST}`;
  }
  const entity = ENTITIES[name];
  return tx.$queryRaw<FormChoice[]>`
    SELECT t.id, ${titleSql(entity)} AS title, NULL AS "group" FROM ${Prisma.raw(`"${entity.table}"`)} t
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.deleted_at IS NULL ORDER BY 2, 1 LIMIT ${CHOICES_AT_MOST}`;
}

async function listMembers(tx: SqlTransaction, scope: Scope, chosen: string): Promise<{ id: string; name: string }[]> {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND (left_on IS NULL OR id = ${isUuid(chosen) ? chosen : null}::uuid) ORDER BY name, id LIMIT 1000`;
}
