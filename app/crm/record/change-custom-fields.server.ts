import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { ENTITY_NAMES } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { CustomField } from './custom-field.ts';
import { CUSTOM_KINDS, type CustomFieldForm } from './custom-field-form.ts';

const MOST_PER_KIND = 60;
const Rows = z.array(
  z.object({ id: z.string(), entity: z.enum(ENTITY_NAMES), key: z.string(), label: z.string(), labelEn: z.string().nullable(), kind: z.enum(CUSTOM_KINDS), choices: z.array(z.string()), isRequired: z.boolean(), isPersonal: z.boolean(), version: z.number(), isRetired: z.boolean() }),
);

/** All own fields of the workspace, the retired last, in their order. */
export async function listAllCustomFields(scope: Scope): Promise<CustomField[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => read(tx, scope));
}

export type CustomFieldRefusal = 'not-found' | 'key-taken' | 'too-many' | 'no-choices' | 'changed-meanwhile' | 'no-fields-here';

/** Adds, changes, moves, retires or brings back an own field. What records hold in it is never touched. */
export async function changeCustomFields(scope: Scope, form: CustomFieldForm, asOf: Date): Promise<Result<undefined, CustomFieldRefusal>> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    // One at a time per workspace: positions and keys depend on the others.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`custom_fields ${scope.workspaceId}`}))`;
    const all = await read(tx, scope);
    const result = form.intent === 'add' ? await add(tx, scope, form, all) : await change(tx, scope, form, all, asOf);
    if (result.ok) await recordAudit(tx, scope, { verb: `custom-field.${form.intent}`, entity: 'custom-field', ...('id' in form ? { recordId: form.id } : {}), after: form });
    return result;
  });
}

type Added = Extract<CustomFieldForm, { intent: 'add' }>;

async function add(tx: SqlTransaction, scope: Scope, form: Added, all: CustomField[]): Promise<Result<undefined, CustomFieldRefusal>> {
  const own = all.filter(({ entity }) => entity === form.entity);
  if (!ENTITIES[form.entity].hasPage) return refused('no-fields-here');
  if (own.some(({ key }) => key === form.key)) return refused('key-taken');
  if (own.length >= MOST_PER_KIND) return refused('too-many');
  if (form.kind === 'choice' && form.choices.length === 0) return refused('no-choices');
  await tx.$executeRaw`
    INSERT INTO custom_fields (id, workspace_id, entity, key, label, label_en, kind, choices, is_required, is_personal, position)
    VALUES (${uuid()}::uuid, ${scope.workspaceId}::uuid, ${form.entity}, ${form.key}, ${form.label}, ${form.labelEn}, ${form.kind}, ${arrayLiteral(form.kind === 'choice' ? form.choices : [])}::text[], ${form.isRequired}, ${form.isPersonal}, ${own.length})`;
  return done();
}

async function change(tx: SqlTransaction, scope: Scope, form: Exclude<CustomFieldForm, Added>, all: CustomField[], asOf: Date): Promise<Result<undefined, CustomFieldRefusal>> {
  const field = all.find(({ id }) => id === form.id);
  if (!field) return refused('not-found');
  switch (form.intent) {
    case 'change': {
      if (field.version !== form.version) return refused('changed-meanwhile');
      if (field.kind === 'choice' && form.choices.length === 0) return refused('no-choices');
      const choices = arrayLiteral(field.kind === 'choice' ? form.choices : []);
      await tx.$executeRaw`
        UPDATE custom_fields SET label = ${form.label}, label_en = ${form.labelEn}, choices = ${choices}::text[], is_required = ${form.isRequired}, is_personal = ${form.isPersonal}, version = version + 1
        WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${form.id}::uuid`;
      return done();
    }
    case 'move': {
      const own = all.filter(({ entity, isRetired }) => entity === field.entity && !isRetired).map(({ id }) => id);
      const at = own.indexOf(field.id);
      const to = form.to === 'up' ? at - 1 : at + 1;
      if (at < 0 || to < 0 || to >= own.length) return done();
      own.splice(at, 1);
      own.splice(to, 0, field.id);
      await tx.$executeRaw`
        UPDATE custom_fields f SET position = o.position FROM unnest(${arrayLiteral(own)}::uuid[]) WITH ORDINALITY AS o(id, position)
        WHERE f.workspace_id = ${scope.workspaceId}::uuid AND f.id = o.id`;
      return done();
    }
    case 'retire':
    case 'reopen':
      await tx.$executeRaw`
        UPDATE custom_fields SET retired_at = ${form.intent === 'retire' ? asOf.toISOString() : null}::timestamptz, version = version + 1
        WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${form.id}::uuid`;
      return done();
  }
}

async function read(tx: SqlTransaction, scope: Scope): Promise<CustomField[]> {
  return Rows.parse(
    await tx.$queryRaw`
      SELECT id, entity, key, label, label_en AS "labelEn", kind, choices, is_required AS "isRequired", is_personal AS "isPersonal", version, retired_at IS NOT NULL AS "isRetired"
      FROM custom_fields WHERE workspace_id = ${scope.workspaceId}::uuid ORDER BY entity, retired_at IS NOT NULL, position, key`,
  );
}
