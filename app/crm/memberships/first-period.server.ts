import { z } from 'zod';
import { arrayLiteral } from '#app/db/array-literal.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, parseDay } from '#app/values/day.ts';
import type { Entity } from '../entity/entity.ts';
import { MEMBERSHIP_PERIOD } from '../entity/membership-period.ts';
import type { CrmRecord, RecordInput } from '../record/record.ts';
import { createRecords } from '../record/write-records.server.ts';
import { firstPeriod } from './period.ts';
import { ruleOf } from './membership-terms.server.ts';

const TypeSchema = z.object({
  id: z.string(),
  period_unit: z.enum(['month', 'quarter', 'year']),
  period_count: z.int(),
  scheme: z.enum(['rolling', 'calendar']),
  fixed_start_month: z.int().nullable(),
  fixed_start_day: z.int().nullable(),
  rollover_month: z.int().nullable(),
  rollover_day: z.int().nullable(),
  fee_cents: z.coerce.number().nullable(),
  currency: z.string().nullable(),
});
type MembershipType = z.infer<typeof TypeSchema>;

/** A membership that is about to be made, with what its type says; null for any other kind of record, and when the type is not known. */
export interface NewMembership {
  input: RecordInput;
  type: MembershipType | null;
}

/**
 * New memberships without an end get the one their type gives; other kinds of record come back as they are, and memberships with an
 * id of another system, which keeps their ends and periods itself. One statement at most.
 */
export async function withEnds(tx: SqlTransaction, scope: Scope, entity: Entity, inputs: readonly RecordInput[]): Promise<NewMembership[]> {
  if (entity.name !== 'membership') return inputs.map((input) => ({ input, type: null }));
  const ids = [...new Set(inputs.flatMap(({ membership_type_id: id }) => (typeof id === 'string' ? [id] : [])))];
  const types = z.array(TypeSchema).parse(
    await tx.$queryRaw`
      SELECT id, period_unit, period_count, scheme, fixed_start_month, fixed_start_day, rollover_month, rollover_day, fee_cents, currency
      FROM membership_types WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ANY (${arrayLiteral(ids)}::uuid[]) AND deleted_at IS NULL`,
  );
  const byId = new Map(types.map((type) => [type.id, type]));
  return inputs.map((input) => {
    const type = byId.get(String(input.membership_type_id)) ?? null;
    const from = typeof input.starts_on === 'string' ? parseDay(input.starts_on) : null;
    if (!type || !from || input.external_id) return { input, type: null };
    return { input: input.ends_on ? input : { ...input, ends_on: firstPeriod(ruleOf(type), from).endsOn }, type };
  });
}

/** The first periods of memberships that have just been made, from start to end, at the fee of their types; in the order in which they were asked. */
export async function addFirstPeriods(tx: SqlTransaction, scope: Scope, made: readonly CrmRecord[], asked: readonly NewMembership[], asOf: Date): Promise<void> {
  const periods = made.flatMap((membership, at) => {
    const type = asked[at]?.type;
    const [startsOn, endsOn] = [membership.starts_on as Day, membership.ends_on as Day | null];
    return type && endsOn && endsOn > startsOn ? [{ membership_id: membership.id, starts_on: startsOn, ends_on: endsOn, fee_cents: type.fee_cents, currency: type.currency ?? scope.currency }] : [];
  });
  if (periods.length === 0) return;
  const done = await createRecords(tx, scope, MEMBERSHIP_PERIOD, periods, { asOf, areReferencesKnown: true });
  if (!done.ok) throw new Error('A new membership has a period already');
}
