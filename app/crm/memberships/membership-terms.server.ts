import { z } from 'zod';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { PeriodRule } from './period.ts';

const RowSchema = z.object({
  id: z.string(),
  starts_on: DaySchema,
  ends_on: DaySchema.nullable(),
  cancelled_on: DaySchema.nullable(),
  auto_renew: z.boolean(),
  period_unit: z.enum(['month', 'quarter', 'year']),
  period_count: z.int(),
  scheme: z.enum(['rolling', 'calendar']),
  fixed_start_month: z.int().nullable(),
  fixed_start_day: z.int().nullable(),
  rollover_month: z.int().nullable(),
  rollover_day: z.int().nullable(),
  fee_cents: z.coerce.number().nullable(),
  currency: z.string().nullable(),
  notice_days: z.int().nullable(),
});
/** A membership with what its type says of it. */
export type MembershipTerms = z.infer<typeof RowSchema>;

/** One to be written; null when there is none in this workspace. */
export async function lockTerms(tx: SqlTransaction, scope: Scope, id: string): Promise<MembershipTerms | null> {
  if (!isUuid(id)) return null;
  await tx.$executeRaw`SELECT 1 FROM memberships WHERE workspace_id = ${scope.workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return (await readTerms(tx, scope, [id]))[0] ?? null;
}

export async function readTerms(tx: SqlTransaction, scope: Scope, ids: string[]): Promise<MembershipTerms[]> {
  return z.array(RowSchema).parse(
    await tx.$queryRaw`
      SELECT m.id, m.starts_on::text, m.ends_on::text, m.cancelled_on::text, m.auto_renew, t.period_unit, t.period_count, t.scheme, t.fixed_start_month, t.fixed_start_day, t.rollover_month, t.rollover_day, t.fee_cents, t.currency, t.notice_days
      FROM memberships m JOIN membership_types t ON t.workspace_id = m.workspace_id AND t.id = m.membership_type_id
      WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.id = ANY (${ids}::uuid[]) AND m.deleted_at IS NULL`,
  );
}

type TypeTerms = Pick<MembershipTerms, 'period_unit' | 'period_count' | 'scheme' | 'fixed_start_month' | 'fixed_start_day' | 'rollover_month' | 'rollover_day'>;

/** When its periods begin and end. */
export function ruleOf(row: TypeTerms): PeriodRule {
  const at = (month: number | null, dayOfMonth: number | null) => (month === null ? undefined : { month, day: dayOfMonth ?? 1 });
  return { unit: row.period_unit, count: row.period_count, scheme: row.scheme, fixedStart: at(row.fixed_start_month, row.fixed_start_day), rollover: at(row.rollover_month, row.rollover_day) };
}
