import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordActs } from '#app/events/acts.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { MEMBERSHIP } from '../entity/membership.ts';
import { MEMBERSHIP_PERIOD } from '../entity/membership-period.ts';
import { inBatch } from '../record/batch.server.ts';
import { changeRecords, createRecords } from '../record/write-records.server.ts';
import { lockTerms, type MembershipTerms, readTerms, ruleOf } from './membership-terms.server.ts';
import { endOfNotice, type MembershipPeriod, type MembershipStatus, nextPeriod, renewalPeriod, statusOn } from './period.ts';

/** How long after its end a membership that renews by itself is still one. */
const GRACE_DAYS = 30;

/** overlaps: it has a period of its own making where the next one would be. */
type RenewalRefusal = 'not-found' | 'cancelled' | 'overlaps' | 'renewed-before';

interface RenewalOptions {
  asOf: Date;
  /** The first day of the period that was offered; null takes what comes. When it runs on beyond that day by now, it has been renewed since: a second press, another tab. */
  from?: Day | null;
}

/** Adds the next period: from the end of the last one on, or anew for who was away too long. @returns that period. */
export async function renewMembership(scope: Scope, id: string, { asOf, from = null }: RenewalOptions): Promise<Result<MembershipPeriod & { batchId: string }, RenewalRefusal>> {
  return inBatch(scope, { verb: 'membership.renew', entity: 'membership', recordId: id }, async (tx) => {
    const row = await lockTerms(tx, scope, id);
    if (!row) return refused('not-found');
    if (row.cancelled_on) return refused('cancelled');
    const today = dayIn(asOf, scope.timeZone);
    const period = renewalPeriod(ruleOf(row), row.ends_on, today);
    if (from !== null && row.ends_on !== null && row.ends_on > from) return refused('renewed-before');
    if (!(await addPeriod(tx, scope, row, period, asOf))) return refused('overlaps');
    await recordActs(tx, scope, [{ activity: 'membership.renew', object: id }], asOf);
    return done({ ...period, batchId: scope.batchId });
  });
}

export const CancellationSchema = z.strictObject({
  reason: z.enum(MEMBERSHIP.fields.find(({ name }) => name === 'cancel_reason')?.choices ?? []),
  /** The day the notice was given; today when left out. */
  cancelledOn: DaySchema.nullable(),
});

/** before-start: it would end before it starts. */
type CancellationRefusal = 'not-found' | 'cancelled' | 'in-future' | 'before-start';

/** Ends a membership, with a reason, from the end of its period on and with the notice of its type. @returns the first day it is no more. */
export async function cancelMembership(scope: Scope, id: string, { reason, cancelledOn }: z.infer<typeof CancellationSchema>, { asOf }: { asOf: Date }): Promise<Result<{ endsOn: Day; batchId: string }, CancellationRefusal>> {
  return inBatch(scope, { verb: 'membership.cancel', entity: 'membership', recordId: id }, async (tx) => {
    const row = await lockTerms(tx, scope, id);
    if (!row) return refused('not-found');
    if (row.cancelled_on) return refused('cancelled');
    const today = dayIn(asOf, scope.timeZone);
    const noticeOn = cancelledOn ?? today;
    if (noticeOn > today) return refused('in-future');
    const endsOn = endOfNotice(ruleOf(row), { endsOn: row.ends_on, noticeOn, noticeDays: row.notice_days ?? 0 });
    if (!row.ends_on && endsOn <= row.starts_on) return refused('before-start');
    const status = statusOn(today, { startsOn: row.starts_on, endsOn, cancelledOn: noticeOn, graceDays: GRACE_DAYS });
    await changeRecords(tx, scope, MEMBERSHIP, [{ id, set: { cancelled_on: noticeOn, cancel_reason: reason, ends_on: endsOn, auto_renew: false, status }, stamp: null }], { asOf });
    await recordActs(tx, scope, [{ activity: 'membership.cancel', object: id }], asOf);
    return done({ endsOn, batchId: scope.batchId });
  });
}

/**
 * Brings memberships up to the day: renews those that renew by themselves and end today or before, and gives the others the
 * status of their dates, unless somebody set it until a later day. For the night. @returns how many were renewed and changed.
 */
export async function reviseMemberships(scope: Scope, { asOf }: { asOf: Date }): Promise<{ renewed: number; changed: number }> {
  const today = dayIn(asOf, scope.timeZone);
  const outcome = { renewed: 0, changed: 0 };
  for (;;) {
    const own = { ...scope, batchId: uuid() };
    const rows = await due(own, today);
    if (rows.length === 0) return outcome;
    await inBatch(own, { verb: 'membership.revise', entity: 'membership', summary: { records: rows.length } }, async (tx) => {
      for (const row of rows.filter((each) => each.auto_renew && !each.cancelled_on && each.ends_on !== null && each.ends_on <= today)) {
        const period = nextPeriod(ruleOf(row), row.ends_on!, today);
        if (!period) continue;
        if (!(await addPeriod(tx, own, row, period, asOf))) continue;
        outcome.renewed++;
        row.ends_on = period.endsOn;
      }
      const sets = rows.map((row) => ({ id: row.id, set: { status: statusOf(row, today) }, stamp: null }));
      outcome.changed += (await changeRecords(tx, own, MEMBERSHIP, sets, { asOf })).filter(({ status }) => status === 'changed').length;
    });
  }
}

const MOST = 500;

/** Memberships whose status is not what their dates say; one that could have been renewed is among them once. */
async function due(scope: Scope, today: Day): Promise<MembershipTerms[]> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    const found = z.array(z.object({ id: z.string() })).parse(
      await tx.$queryRaw`
        SELECT id FROM memberships WHERE workspace_id = ${scope.workspaceId}::uuid AND deleted_at IS NULL AND (status_override_until IS NULL OR status_override_until < ${today}::date)
          AND status <> CASE
            WHEN ${today}::date < starts_on THEN CASE WHEN cancelled_on IS NULL THEN 'pending' ELSE 'cancelled' END
            WHEN ends_on IS NULL THEN CASE WHEN cancelled_on IS NULL THEN 'active' ELSE 'cancelled' END
            WHEN ${today}::date < ends_on THEN 'active'
            WHEN cancelled_on IS NOT NULL THEN 'cancelled'
            WHEN ${today}::date < ends_on + ${GRACE_DAYS}::int THEN 'grace'
            ELSE 'expired' END
        ORDER BY id LIMIT ${MOST}`,
    );
    return readTerms(tx, scope, found.map(({ id }) => id));
  });
}

function statusOf(row: MembershipTerms, today: Day): MembershipStatus {
  return statusOn(today, { startsOn: row.starts_on, endsOn: row.ends_on, cancelledOn: row.cancelled_on, graceDays: GRACE_DAYS });
}

/** False when it would overlap another. */
async function addPeriod(tx: SqlTransaction, scope: Scope, row: MembershipTerms, { startsOn, endsOn }: MembershipPeriod, asOf: Date): Promise<boolean> {
  const made = await createRecords(tx, scope, MEMBERSHIP_PERIOD, [{ membership_id: row.id, starts_on: startsOn, ends_on: endsOn, fee_cents: row.fee_cents, currency: row.currency ?? scope.currency }], { asOf, areReferencesKnown: true });
  if (!made.ok) return false;
  const today = dayIn(asOf, scope.timeZone);
  const status = statusOf({ ...row, ends_on: endsOn }, today);
  await changeRecords(tx, scope, MEMBERSHIP, [{ id: row.id, set: { ends_on: endsOn, status }, stamp: null }], { asOf, areReferencesKnown: true });
  return true;
}
