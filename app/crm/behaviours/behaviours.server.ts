import { z } from 'zod';
import { v7 as uuid } from 'uuid';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { type Behaviour, type BehaviourDraft, SubGoalsSchema } from './behaviour.ts';
import { RECORD_RULES } from './record-rule.ts';

const RowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  desired: z.string(),
  undesired: z.string(),
  rule: z.enum(RECORD_RULES).nullable(),
  desiredKeys: z.array(z.string()),
  undesiredKeys: z.array(z.string()),
  antecedent: z.string().nullable(),
  consequence: z.string().nullable(),
  reward: z.string().nullable(),
  baselineValue: z.number().nullable(),
  baselineOn: DaySchema.nullable(),
  subGoals: SubGoalsSchema,
  version: z.int(),
});

/** What is agreed now, by name. */
export async function listBehaviours(scope: Scope): Promise<Behaviour[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => listBehavioursIn(tx, scope));
}

export async function listBehavioursIn(tx: SqlTransaction, scope: Scope): Promise<Behaviour[]> {
  const rows: unknown[] = await tx.$queryRaw`
    SELECT id, name, desired, undesired, rule, desired_keys AS "desiredKeys", undesired_keys AS "undesiredKeys", antecedent, consequence, reward,
      baseline_value AS "baselineValue", baseline_on::text AS "baselineOn", sub_goals AS "subGoals", version
    FROM agreed_behaviours WHERE workspace_id = ${scope.workspaceId}::uuid AND retired_at IS NULL ORDER BY name, id`;
  return z.array(RowSchema).parse(rows);
}

export async function findBehaviour(scope: Scope, id: string): Promise<Behaviour | null> {
  return isUuid(id) ? ((await listBehaviours(scope)).find((behaviour) => behaviour.id === id) ?? null) : null;
}

/** Agrees on a new behaviour, or on other words and goals for one; the version tells what the form looked at. @returns its id. */
export async function saveBehaviour(scope: Scope, draft: BehaviourDraft, existing: { id: string; version: number } | null): Promise<Result<{ id: string }, 'name-taken' | 'not-found' | 'changed-meanwhile'>> {
  const id = existing?.id ?? uuid();
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const [namesake] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM agreed_behaviours WHERE workspace_id = ${scope.workspaceId}::uuid AND name = ${draft.name} AND id <> ${id}::uuid`;
    if (namesake) return refused('name-taken');
    const before = existing ? (await listBehavioursIn(tx, scope)).find((each) => each.id === id) : undefined;
    if (existing && !before) return refused('not-found');
    if (before && before.version !== existing?.version) return refused('changed-meanwhile');
    await tx.$executeRaw`
      INSERT INTO agreed_behaviours (id, workspace_id, name, desired, undesired, rule, desired_keys, undesired_keys, antecedent, consequence, reward, sub_goals)
      VALUES (${id}::uuid, ${scope.workspaceId}::uuid, ${draft.name}, ${draft.desired}, ${draft.undesired}, ${draft.rule}, ${arrayLiteral(draft.desiredKeys)}::text[], ${arrayLiteral(draft.undesiredKeys)}::text[],
        ${draft.antecedent}, ${draft.consequence}, ${draft.reward}, ${JSON.stringify(draft.subGoals)}::jsonb)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, desired = excluded.desired, undesired = excluded.undesired, rule = excluded.rule, desired_keys = excluded.desired_keys,
        undesired_keys = excluded.undesired_keys, antecedent = excluded.antecedent, consequence = excluded.consequence, reward = excluded.reward, sub_goals = excluded.sub_goals, version = agreed_behaviours.version + 1`;
    await recordAudit(tx, scope, { verb: existing ? 'behaviour.update' : 'behaviour.create', entity: 'behaviour', recordId: id, before, after: draft });
    return done({ id });
  });
}

/** Holds the value of a week that is over as what it was before: what goals are set from. */
export async function setBaseline(scope: Scope, id: string, { value, on }: { value: number; on: Day }): Promise<Result<undefined, 'not-found'>> {
  return write(scope, id, 'behaviour.baseline', { value, on }, (tx) => tx.$executeRaw`
    UPDATE agreed_behaviours SET baseline_value = ${value}, baseline_on = ${on}::date, version = version + 1 WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND retired_at IS NULL`);
}

/** No longer agreed; what was counted of it stays. */
export async function retireBehaviour(scope: Scope, id: string, asOf: Date): Promise<Result<undefined, 'not-found'>> {
  return write(scope, id, 'behaviour.retire', undefined, (tx) => tx.$executeRaw`
    UPDATE agreed_behaviours SET retired_at = ${asOf.toISOString()}::timestamptz, version = version + 1 WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND retired_at IS NULL`);
}

async function write(scope: Scope, id: string, verb: string, after: unknown, change: (tx: SqlTransaction) => Promise<number>): Promise<Result<undefined, 'not-found'>> {
  if (!isUuid(id)) return refused('not-found');
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    if ((await change(tx)) === 0) return refused('not-found');
    await recordAudit(tx, scope, { verb, entity: 'behaviour', recordId: id, after });
    return done();
  });
}

/** Says which specification it brings nearer; null is none. @param known of the workspace: this room does not know specifications. */
export async function tieBehaviour(scope: Scope, id: string, specificationId: string | null, known: ReadonlySet<string>): Promise<Result<undefined, 'not-found' | 'unknown-target'>> {
  if (!(await findBehaviour(scope, id))) return refused('not-found');
  if (specificationId !== null && !known.has(specificationId)) return refused('unknown-target');
  return write(scope, id, 'behaviour.tie', { specificationId }, (tx) => tx.$executeRaw`
    UPDATE agreed_behaviours SET specification_id = ${specificationId}::uuid WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid AND retired_at IS NULL`);
}
