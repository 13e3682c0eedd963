import { v7 as uuid } from 'uuid';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import { type NewMail, queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import { findCandidates, type ReachableCandidate } from './nudge-facts.server.ts';
import type { NudgeRule } from './nudge-rule.ts';
import { listNudgeRules } from './nudge-rules.server.ts';
import { type NudgeDecision, whoToNudge } from './who-to-nudge.ts';
import { isWorkingTime } from './working-hours.ts';

export interface NudgeRun {
  nudged: number;
  heldOut: number;
  handedOver: number;
}

/**
 * Decides for every rule whom to remind now and does so, in one transaction: in the product and by mail. Of two that decide
 * at the same time one waits for the other and finds the week's reminder given.
 */
export async function runNudges(scope: Scope, { asOf }: { asOf: Date }): Promise<NudgeRun> {
  const run: NudgeRun = { nudged: 0, heldOut: 0, handedOver: 0 };
  const rules = (await listNudgeRules(scope)).filter(({ isOn }) => isOn);
  if (rules.length === 0 || !isWorkingTime(asOf, scope.timeZone)) return run;
  const localeOf = await mailLocales(scope);
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspaceSql(scope.workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`nudges ${scope.workspaceId}`}, 0))`;
    for (const rule of rules) {
      const decided = whoToNudge(rule, await findCandidates(tx, scope, rule, today), { asOf, timeZone: scope.timeZone });
      const those = (kind: NudgeDecision['kind']) => decided.filter(({ decision }) => decision.kind === kind).map(({ candidate }) => candidate);
      const nudged = those('nudge');
      await keep(tx, scope, rule, nudged, { isHeldOut: false, asOf, today });
      await queueMails(tx, scope, nudged.map((candidate) => mailOf(rule, candidate, localeOf(candidate.memberId))), asOf);
      run.nudged += nudged.length;
      run.heldOut += await keep(tx, scope, rule, those('hold-out'), { isHeldOut: true, asOf, today });
      run.handedOver += await handOver(tx, scope, rule, those('hand-over'), asOf);
    }
    if (run.nudged > 0) await askToSend(tx, scope);
    if (run.nudged + run.handedOver > 0) await recordAudit(tx, scope, { verb: 'nudge.send', entity: 'nudge', after: run });
    return run;
  });
}

/** Of who is held out only the first moment is kept. */
async function keep(tx: SqlTransaction, { workspaceId }: Scope, rule: NudgeRule, people: readonly ReachableCandidate[], { isHeldOut, asOf, today }: { isHeldOut: boolean; asOf: Date; today: Day }): Promise<number> {
  if (people.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO nudges (id, workspace_id, rule_id, member_id, is_held_out, at, on_day)
    SELECT g.id, ${workspaceId}::uuid, ${rule.id}::uuid, g.member_id, ${isHeldOut}, ${asOf.toISOString()}::timestamptz, ${today}::date
    FROM unnest(${arrayLiteral(people.map(() => uuid()))}::uuid[], ${arrayLiteral(people.map(({ memberId }) => memberId))}::uuid[]) AS g(id, member_id)
    ON CONFLICT DO NOTHING`;
}

async function handOver(tx: SqlTransaction, { workspaceId }: Scope, rule: NudgeRule, people: readonly ReachableCandidate[], asOf: Date): Promise<number> {
  if (people.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO nudge_handovers (id, workspace_id, member_id, rule_id, handed_at)
    SELECT g.id, ${workspaceId}::uuid, g.member_id, g.rule_id, ${asOf.toISOString()}::timestamptz
    FROM unnest(${arrayLiteral(people.map(() => uuid()))}::uuid[], ${arrayLiteral(people.map(({ memberId }) => memberId))}::uuid[], ${arrayLiteral(people.map(({ lastRuleId }) => lastRuleId ?? rule.id))}::uuid[]) AS g(id, member_id, rule_id)
    ON CONFLICT DO NOTHING`;
}

function mailOf(rule: NudgeRule, { memberId, address, name }: ReachableCandidate, locale: NewMail['locale']): NewMail {
  const [title, benefit] = [inLanguage(rule.title, locale), inLanguage(rule.benefit, locale)];
  const body = m.nudges_mail({ name: name.split(' ')[0] ?? name, title, benefit }, { locale });
  return { memberId, kind: 'nudge', address, locale, subject: title, body, link: rule.link ?? paths.me };
}
