import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { EntityName, Field } from '../entity/entity.ts';
import { listOwnFieldsEver } from '../record/custom-fields.server.ts';
import { titlesFor } from '../record/titles.server.ts';
import type { PersonExport } from './person-export.ts';

const MEMBERS: readonly Field[] = ['created_by_id', 'confirmed_by_id', 'member_id'].map((name) => ({ name, kind: 'member' }));
const HOLDERS: readonly Field[] = [
  { name: 'contact_id', kind: 'reference', target: 'contact' }, { name: 'merged_into_id', kind: 'reference', target: 'contact' }, { name: 'holder_id', kind: 'reference', target: 'contact' },
];

/** What the records and colleagues are called that the rows of an export point at, by id; the person too. */
export async function titlesInExport(scope: Scope, { contactId, title, sections }: PersonExport): Promise<Record<string, string>> {
  const titles = await inWorkspaceSql(scope.workspaceId, (tx) =>
    titlesFor(tx, scope, ...sections.map(({ entity, rows }) => [[...(entity ? ENTITIES[entity].fields : []), ...MEMBERS, ...HOLDERS], rows] as const)),
  );
  return { ...titles, [contactId]: title };
}

/** The workspace's own fields by kind of record, which an export tells by their words. */
export async function ownFieldsInExport(scope: Scope): Promise<Partial<Record<EntityName, Field[]>>> {
  return inWorkspaceSql(scope.workspaceId, (tx) => listOwnFieldsEver(tx, scope));
}
