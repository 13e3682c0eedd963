import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import type { DuplicateReason } from '../identity/duplicate.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import { readRecords } from '../record/read-records.server.ts';
import type { CrmRecord } from '../record/record.ts';
import type { Candidate } from './candidate.ts';
import { nextCandidate } from './candidates.server.ts';
import { countLinks } from './links.server.ts';
import { choosableFields, isEmpty, valueOf } from './merge-choices.ts';
import { MERGEABLE } from './mergeable.ts';

const RowSchema = z.object({ entity: z.enum(MERGEABLE), left_id: z.string(), right_id: z.string(), score: z.number(), reasons: z.array(z.unknown()), decision: z.enum(['open', 'different', 'merged']), decided_by: z.string().nullable() });

/** A pair with all that is needed to judge it; null when there is none of this workspace, or one of its records is removed for good. */
export async function findCandidate(scope: Scope, id: string): Promise<Candidate | null> {
  if (!isUuid(id)) return null;
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [found]: unknown[] = await tx.$queryRaw`SELECT entity, left_id, right_id, score, reasons, decision, decided_by FROM duplicate_candidates WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid`;
    if (!found) return null;
    const row = RowSchema.parse(found);
    const entity = { ...ENTITIES[row.entity], name: row.entity };
    const records = await readRecords(tx, scope, entity, [row.left_id, row.right_id]);
    const [left, right] = [records.get(row.left_id), records.get(row.right_id)];
    if (!left || !right) return null;
    const fields = choosableFields(entity, await listCustomFields(tx, scope, row.entity)).filter(({ name }) => !isEmpty(valueOf(left, name)) || !isEmpty(valueOf(right, name)));
    return {
      id, entity, left, right, fields,
      score: row.score,
      reasons: row.reasons as DuplicateReason[],
      decision: row.decision,
      decidedBy: row.decided_by,
      names: await namesOf(tx, scope, fields, [left, right]),
      links: await countLinks(tx, scope, row.entity, [left.id, right.id]),
      nextId: await nextCandidate(tx, scope, row.entity, { score: row.score, id }),
    };
  });
}

async function namesOf(tx: SqlTransaction, scope: Scope, fields: readonly Field[], records: readonly CrmRecord[]): Promise<Record<string, string>> {
  const idsOf = (has: (field: Field) => boolean) => fields.filter(has).flatMap(({ name }) => records.flatMap((record) => { const value = valueOf(record, name); return typeof value === 'string' ? [value] : []; }));
  const accounts = await readRecords(tx, scope, ENTITIES.account, idsOf(({ target }) => target === 'account'));
  const members = await tx.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(idsOf(({ kind }) => kind === 'member'))}::uuid[])`;
  return { ...Object.fromEntries([...accounts].map(([id, account]) => [id, typeof account.name === 'string' ? account.name : ''])), ...Object.fromEntries(members.map(({ id, name }) => [id, name])) };
}
