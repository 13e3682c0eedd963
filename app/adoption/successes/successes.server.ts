import { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, toDate } from '#app/values/day.ts';
import type { Grain, MetricDefinition } from '#app/values/metric.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { freezeNumber, type NumberRefusal } from './freeze-number.server.ts';
import type { NewSuccess } from './success-form.ts';
import { isTold, publishRefusal, type PublishRefusal, type Subject, type SuccessStory } from './success.ts';

/** What is told to everybody, the newest first; with those that wait, for who wrote them, leads the change or is named in them. */
export async function listSuccesses(scope: Scope, metrics: readonly MetricDefinition[]): Promise<SuccessStory[]> {
  const { workspaceId, member } = scope;
  const rows = await inWorkspaceSql(workspaceId, (tx) => tx.$queryRaw<Row[]>`
    SELECT s.id, s.title, s.text, s.team_id AS "teamId", t.name AS "teamName", s.member_id AS "memberId", m.name AS "memberName", s.agreed_at AS "agreedAt", s.metric_id AS "metricId", s.metric_version AS "metricVersion", s.grain,
      s.period_start::text AS start, s.period_end::text AS end, s.value, s.numerator, s.denominator, s.currency, s.written_by_id AS "writtenById", coalesce(w.name, '') AS "writtenByName",
      s.written_at AS "writtenAt", s.published_at AS "publishedAt", s.withdrawn_at AS "withdrawnAt", s.sent_at AS "sentAt"
    FROM success_stories s LEFT JOIN teams t ON t.workspace_id = s.workspace_id AND t.id = s.team_id LEFT JOIN members m ON m.workspace_id = s.workspace_id AND m.id = s.member_id
    LEFT JOIN members w ON w.workspace_id = s.workspace_id AND w.id = s.written_by_id
    WHERE s.workspace_id = ${workspaceId}::uuid ORDER BY coalesce(s.published_at, s.written_at) DESC, s.id DESC LIMIT 200`);
  const stories = rows.map((row) => toStory(row, metrics));
  const isOwn = ({ writtenBy, subject }: SuccessStory) => writtenBy.id === member?.id || (subject.kind === 'person' && subject.id === member?.id);
  return stories.filter((story) => isTold(story) || (!story.withdrawnAt && (scope.permissions.has('roadmap:write') || isOwn(story))));
}

export type SuccessRefusal = NumberRefusal | 'not-allowed' | 'unknown-team' | 'unknown-person';

/** Writes a story, with its number as it is now. It is shown to nobody else before it is published. */
export async function writeSuccess(scope: Scope, { title, text, whose, teamId, memberId, metricId, grain, on }: NewSuccess, { catalogue, asOf }: { catalogue: MetricCatalogue; asOf: Date }): Promise<Result<{ id: string }, SuccessRefusal>> {
  const { workspaceId, member } = scope;
  if (!member || !scope.permissions.has('kpis:read')) return refused('not-allowed');
  const team = whose === 'team' ? (teamId ?? null) : null;
  const person = whose === 'person' ? (memberId ?? null) : null;
  const number = metricId && on ? await freezeNumber(scope, catalogue, { metricId, grain, on, teamId: team }, asOf) : null;
  if (number && !number.ok) return refused(number.reason);
  const frozen = number?.ok ? number.value : null;
  return inWorkspace(workspaceId, async (tx) => {
    if (team && !(await tx.team.findFirst({ where: { workspaceId, id: team } }))) return refused('unknown-team');
    if (person && !(await tx.member.findFirst({ where: { workspaceId, id: person, accessEndedAt: null } }))) return refused('unknown-person');
    const { id } = await tx.successStory.create({
      data: {
        workspaceId, title, text, teamId: team, memberId: person, agreedAt: person !== null && person === member.id ? asOf : null, writtenById: member.id, writtenAt: asOf,
        ...(frozen ? { metricId: frozen.metricId, metricVersion: frozen.version, grain: frozen.grain, periodStart: toDate(frozen.start), periodEnd: toDate(frozen.end), value: frozen.value, numerator: frozen.numerator, denominator: frozen.denominator, currency: frozen.currency } : {}),
      },
    });
    await recordAudit(tx, scope, { verb: 'success.write', entity: 'success', recordId: id, after: { title, whose, teamId: team, memberId: person, metricId: frozen?.metricId ?? null } });
    return done({ id });
  });
}

/** From now on everybody reads it. By who wrote it or leads the change. Twice is once. */
export async function publishSuccess(scope: Scope, id: string, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-found' | PublishRefusal>> {
  return change(scope, id, 'success.publish', (story) => publishRefusal(story), { publishedAt: asOf });
}

/** Nobody else reads it any more. By who wrote it or leads the change. Twice is once. */
export async function withdrawSuccess(scope: Scope, id: string, { asOf }: { asOf: Date }): Promise<Result<undefined, 'not-found' | PublishRefusal>> {
  return change(scope, id, 'success.withdraw', () => null, { withdrawnAt: asOf });
}

/** Who is named agrees, or takes that back: then it is withdrawn, published or not. Only they themself. */
export async function answerAgreement(scope: Scope, id: string, { isAgreed, asOf }: { isAgreed: boolean; asOf: Date }): Promise<Result<undefined, 'not-found'>> {
  const { workspaceId, member } = scope;
  if (!member) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const { count } = await tx.successStory.updateMany({ where: { workspaceId, id, memberId: member.id, withdrawnAt: null }, data: isAgreed ? { agreedAt: asOf, version: { increment: 1 } } : { withdrawnAt: asOf, version: { increment: 1 } } });
    if (count === 0) return refused('not-found');
    await recordAudit(tx, scope, { verb: isAgreed ? 'success.agree' : 'success.refuse', entity: 'success', recordId: id });
    return done();
  });
}

async function change(scope: Scope, id: string, verb: string, refusalOf: (story: Pick<SuccessStory, 'subject' | 'withdrawnAt'>) => PublishRefusal | null, data: { publishedAt: Date } | { withdrawnAt: Date }): Promise<Result<undefined, 'not-found' | PublishRefusal>> {
  const { workspaceId, member } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const row = await tx.successStory.findFirst({ where: { workspaceId, id } });
    if (!row || !(scope.permissions.has('roadmap:write') || row.writtenById === member?.id)) return refused('not-found');
    const subject: Subject = row.memberId ? { kind: 'person', id: row.memberId, name: '', agreedAt: row.agreedAt } : { kind: 'everybody' };
    const reason = refusalOf({ subject, withdrawnAt: row.withdrawnAt });
    if (reason) return refused(reason);
    if ('publishedAt' in data ? row.publishedAt : row.withdrawnAt) return done();
    await tx.successStory.updateMany({ where: { workspaceId, id }, data: { ...data, version: { increment: 1 } } });
    await recordAudit(tx, scope, { verb, entity: 'success', recordId: id });
    return done();
  });
}

interface Row {
  id: string; title: string; text: string;
  teamId: string | null; teamName: string | null; memberId: string | null; memberName: string | null; agreedAt: Date | null;
  metricId: string | null; metricVersion: number; grain: Grain; start: Day; end: Day; value: number; numerator: number | null; denominator: number | null; currency: string | null;
  writtenById: string; writtenByName: string; writtenAt: Date; publishedAt: Date | null; withdrawnAt: Date | null; sentAt: Date | null;
}

const Value = z.number();

function toStory(row: Row, metrics: readonly MetricDefinition[]): SuccessStory {
  const { id, title, text, writtenAt, publishedAt, withdrawnAt, sentAt, agreedAt } = row;
  const metric = metrics.find((known) => known.id === row.metricId);
  const subject: Subject = row.teamId ? { kind: 'team', id: row.teamId, name: row.teamName ?? '' } : row.memberId ? { kind: 'person', id: row.memberId, name: row.memberName ?? '', agreedAt } : { kind: 'everybody' };
  const { grain, start, end, numerator, denominator, currency } = row;
  return {
    id, title, text, subject, writtenAt, publishedAt, withdrawnAt, sentAt,
    writtenBy: { id: row.writtenById, name: row.writtenByName },
    number: metric ? { metricId: metric.id, unit: metric.unit, version: row.metricVersion, grain, start, end, value: Value.parse(row.value), numerator, denominator, currency } : null,
  };
}
