import type { z } from 'zod';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { NudgeRule as RuleRow } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { isRole } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Localized } from '#app/values/localized.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { NewNudgeRuleSchema } from './nudge-form.ts';
import type { NudgeAim, NudgeRule } from './nudge-rule.ts';

type Given = z.output<typeof NewNudgeRuleSchema>;
export type NudgeRuleRefusal = 'not-allowed' | 'unknown-activity' | 'unknown-item' | 'unknown-team';

/** The rules of the workspace, the oldest first: in this order they are asked, and the first has the week's reminder. */
export async function listNudgeRules(scope: Scope): Promise<NudgeRule[]> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => (await tx.nudgeRule.findMany({ where: { workspaceId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(toRule));
}

/** A rule is not changed afterwards, only switched: what it measured would be about something else. */
export async function createNudgeRule(scope: Scope, given: Given, { asOf }: { asOf: Date }): Promise<Result<{ id: string }, NudgeRuleRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const problem = await findProblem(tx, scope, given);
    if (problem) return refused(problem);
    const rule = ruleOf(given);
    const { activityKey, withinDays, itemId, title, benefit, ...rest } = rule;
    const { id } = await tx.nudgeRule.create({ data: { workspaceId, activityKey, withinDays, itemId, title: { ...title }, benefit: { ...benefit }, ...rest, createdAt: asOf } });
    await recordAudit(tx, scope, { verb: 'nudge-rule.create', entity: 'nudge-rule', recordId: id, after: rule });
    return done({ id });
  });
}

/** The rule as it would be, to count whom it reaches before it is there. */
export async function draftNudgeRule(scope: Scope, given: Given): Promise<Result<NudgeRule, NudgeRuleRefusal>> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const problem = await findProblem(tx, scope, given);
    if (problem) return refused(problem);
    const { kind: _kind, activityKey: _key, withinDays: _days, itemId: _item, ...rest } = ruleOf(given);
    return done({ id: '', aim: aimOf(ruleOf(given)), isOn: true, version: 1, ...rest });
  });
}

export async function switchNudgeRule(scope: Scope, { ruleId, isOn, version }: { ruleId: string; isOn: boolean; version: number }): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'changed-meanwhile'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const rule = await tx.nudgeRule.findFirst({ where: { workspaceId, id: ruleId } });
    if (!rule) return refused('not-found');
    if (rule.isOn === isOn) return done();
    const { count } = await tx.nudgeRule.updateMany({ where: { workspaceId, id: ruleId, version }, data: { isOn, version: { increment: 1 } } });
    if (count === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'nudge-rule.switch', entity: 'nudge-rule', recordId: ruleId, before: { isOn: rule.isOn }, after: { isOn } });
    return done();
  });
}

async function findProblem(tx: Transaction, { workspaceId }: Scope, { kind, activityKey, itemId, teamId }: Given): Promise<Exclude<NudgeRuleRefusal, 'not-allowed'> | null> {
  if (kind === 'act-missing' && !(await tx.activity.findFirst({ where: { workspaceId, key: activityKey ?? '' } }))) return 'unknown-activity';
  if (kind === 'item-open' && !(itemId && (await tx.checklistItem.findFirst({ where: { workspaceId, id: itemId, rule: { in: ['hand', 'events', 'records'] }, withinDays: null } })))) return 'unknown-item';
  if (teamId && !(await tx.team.findFirst({ where: { workspaceId, id: teamId } }))) return 'unknown-team';
  return null;
}

function ruleOf(given: Given) {
  const isAct = given.kind === 'act-missing';
  return {
    kind: given.kind,
    activityKey: isAct ? (given.activityKey ?? null) : null,
    withinDays: isAct ? given.withinDays : null,
    itemId: isAct ? null : (given.itemId ?? null),
    role: given.role ?? null,
    teamId: given.teamId ?? null,
    title: { nl: given.titleNl, en: given.titleEn ?? '' },
    benefit: { nl: given.benefitNl, en: given.benefitEn ?? '' },
    link: given.link ?? null,
    holdoutPercent: given.holdoutPercent,
  };
}

function aimOf({ kind, activityKey, withinDays, itemId }: { kind: string; activityKey: string | null; withinDays: number | null; itemId: string | null }): NudgeAim {
  return kind === 'act-missing' ? { kind, activityKey: activityKey ?? '', withinDays: withinDays ?? 0 } : { kind: 'item-open', itemId: itemId ?? '' };
}

function toRule(row: RuleRow): NudgeRule {
  const { id, role, teamId, title, benefit, link, holdoutPercent, isOn, version } = row;
  return { id, aim: aimOf(row), role: isRole(role) ? role : null, teamId, title: title as unknown as Localized, benefit: benefit as unknown as Localized, link, holdoutPercent, isOn, version };
}
