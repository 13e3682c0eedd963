import { z } from 'zod';
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

/** A new membership, and what its type says of it. */
interface NewMembership {
  input: RecordInput;
  type: MembershipType;
}

/** A new membership without an end gets the one its type gives; null for any other kind of record, and when the type is not known. */
export async function withEnd(tx: SqlTransaction, scope: Scope, entity: Entity, input: RecordInput): Promise<NewMembership | null> {
  const { membership_type_id: typeId, starts_on: startsOn, ends_on: endsOn } = input;
  if (entity.name !== 'membership' || typeof typeId !== 'string' || typeof startsOn !== 'string') return null;
  const [type] = z.array(TypeSchema).parse(
    await tx.$queryRaw`
      SELECT period_unit, period_count, scheme, fixed_start_month, fixed_start_day, rollover_month, rollover_day, fee_cents, currency
      FROM membership_types WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${typeId}::uuid AND deleted_at IS NULL`,
  );
  const from = parseDay(startsOn);
  if (!type || !from) return null;
  return { input: endsOn ? input : { ...input, ends_on: firstPeriod(ruleOf(type), from).endsOn }, type };
}

/** The first period of a membership that has just been made, from its start to its end, at the fee of its type. */
export async function addFirstPeriod(tx: SqlTransaction, scope: Scope, membership: CrmRecord, type: MembershipType, asOf: Date): Promise<void> {
  const [startsOn, endsOn] = [membership.starts_on as Day, membership.ends_on as Day | null];
  if (!endsOn || endsOn <= startsOn) return;
  const made = await createRecords(tx, scope, MEMBERSHIP_PERIOD, [{ membership_id: membership.id, starts_on: startsOn, ends_on: endsOn, fee_cents: type.fee_cents, currency: type.currency ?? scope.currency }], { asOf, areReferencesKnown: true });
  if (!made.ok) throw new Error(`A new membership ${membership.id} has a period already`);
}
