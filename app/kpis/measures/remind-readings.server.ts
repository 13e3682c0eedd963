import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { paths } from '#app/paths.ts';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import { mailReaders } from '#app/people/mail/mail-readers.server.ts';
import { type NewMail, queueMails } from '#app/people/mail/outbox.server.ts';
import { askToSend } from '#app/people/mail/send-mail-job.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { ownMetricId } from '#app/values/metric.ts';
import { periodOf } from '#app/values/period.ts';
import { isWorkingDay } from '#app/values/working-day.ts';
import { listMeasureRows, type MeasureRow } from './board.server.ts';
import { type MissingFigure, type ReminderStage, stageDue, STAGES } from './reminder.ts';
import { type Reminded, reminderMail } from './reminder-words.ts';

interface Due {
  row: MeasureRow;
  start: Day;
  stage: ReminderStage;
}

/**
 * Reminds of the figures of own measures that are missing, on working days: who enters them when their period is over and once more later,
 * then who owns a KPI of them. Each stage of a period once, however many look at the same time; one message a person a stage.
 * @returns how many messages were put in the outbox
 */
export async function remindReadings(scope: Scope, { asOf }: { asOf: Date }): Promise<{ sent: number }> {
  const { workspaceId, timeZone } = scope;
  const today = dayIn(asOf, timeZone);
  if (!isWorkingDay(today, timeZone)) return { sent: 0 };
  const rows = (await listMeasureRows(scope, asOf)).filter(({ missing }) => missing.length > 0);
  if (rows.length === 0) return { sent: 0 };
  const localeOf = await mailLocales(scope);
  return inWorkspaceSql(workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`measure reminders ${workspaceId}`}, 0))`;
    const lastOf = await readLast(tx, scope);
    const due = rows.flatMap((row) =>
      row.missing.flatMap((start): Due[] => {
        const { frequency: grain, updater } = row.measure;
        const stage = stageDue({ end: periodOf(start, grain).end, grain, hasUpdater: updater !== null, last: lastOf(row.measure.id, start) }, today, timeZone);
        return stage ? [{ row, start, stage }] : [];
      }),
    );
    if (due.length === 0) return { sent: 0 };
    const ownersOf = await readOwners(tx, scope);
    const told = due.flatMap(({ row, start, stage }) => whoIsTold(row, stage, ownersOf).map((memberId) => ({ memberId, stage, measure: row.measure, start })));
    const readers = await mailReaders(tx, scope, [...new Set(told.map(({ memberId }) => memberId))], 'reading');
    const mails = [...readers].flatMap(([memberId, { address, name }]) =>
      STAGES.flatMap((stage): NewMail[] => {
        const reminded = byMeasure(told.filter((one) => one.memberId === memberId && one.stage === stage));
        if (reminded.length === 0) return [];
        const locale = localeOf(memberId);
        const link = reminded.length === 1 ? paths.measure(reminded[0]!.measure.id) : paths.measures;
        return [{ memberId, kind: 'reading', address, locale, link, ...reminderMail(stage, reminded, { format: makeFormat(locale, timeZone), name }) }];
      }),
    );
    await queueMails(tx, scope, mails, asOf);
    if (mails.length > 0) await askToSend(tx, scope);
    await markTold(tx, scope, due, today);
    return { sent: mails.length };
  });
}

/** The owner who also enters it heard of it twice already. */
function whoIsTold({ measure }: MeasureRow, stage: ReminderStage, ownersOf: (measureId: string) => string[]): string[] {
  if (stage === 'owner') return ownersOf(measure.id).filter((id) => id !== measure.updater?.id);
  return measure.updater ? [measure.updater.id] : [];
}

function byMeasure(told: readonly { measure: Reminded['measure']; start: Day }[]): Reminded[] {
  const measures = new Map(told.map(({ measure }) => [measure.id, measure]));
  return [...measures.values()].map((measure) => ({ measure, starts: told.flatMap((one) => (one.measure.id === measure.id ? [one.start] : [])) }));
}

/** The furthest stage that was told of a measure's period. */
async function readLast(tx: SqlTransaction, { workspaceId }: Scope): Promise<(measureId: string, start: Day) => MissingFigure['last']> {
  const rows = await tx.$queryRaw<{ measureId: string; start: Day; stage: ReminderStage; on: Day }[]>`
    SELECT measure_id AS "measureId", period_starts_on::text AS start, stage, sent_on::text AS on FROM measure_reminders WHERE workspace_id = ${workspaceId}::uuid`;
  const furthest = new Map<string, { stage: ReminderStage; on: Day }>();
  for (const stage of STAGES) for (const row of rows) if (row.stage === stage) furthest.set(`${row.measureId} ${row.start}`, { stage, on: row.on });
  return (measureId, start) => furthest.get(`${measureId} ${start}`) ?? null;
}

async function readOwners(tx: SqlTransaction, { workspaceId }: Scope): Promise<(measureId: string) => string[]> {
  const rows = await tx.$queryRaw<{ metricId: string; ownerId: string }[]>`SELECT DISTINCT metric_id AS "metricId", owner_id AS "ownerId" FROM kpis WHERE workspace_id = ${workspaceId}::uuid AND metric_id LIKE 'own-%'`;
  return (measureId) => rows.filter(({ metricId }) => metricId === ownMetricId(measureId)).map(({ ownerId }) => ownerId);
}

/** What was told is not told again, also of who does not want such messages: the next stage is for somebody else. */
async function markTold(tx: SqlTransaction, { workspaceId }: Scope, due: readonly Due[], today: Day): Promise<void> {
  const column = (read: (one: Due) => string) => arrayLiteral(due.map(read));
  await tx.$executeRaw`
    INSERT INTO measure_reminders (workspace_id, measure_id, period_starts_on, stage, sent_on)
    SELECT ${workspaceId}::uuid, g.measure_id, g.start, g.stage, ${today}::date
    FROM unnest(${column(({ row }) => row.measure.id)}::uuid[], ${column(({ start }) => start)}::date[], ${column(({ stage }) => stage)}::text[]) AS g(measure_id, start, stage)
    ON CONFLICT DO NOTHING`;
}
