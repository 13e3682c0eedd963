import { randomUUID } from 'node:crypto';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, dayOf, toDate } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import type { OwnMeasure } from './measure.ts';
import { enter, type FigureProblem, figureProblem, type GivenFigure, type Outcome, type Reading, type ReadingState, toFigure } from './reading.ts';

const MOST_SHOWN = 500;

/** The figures that count, of these measures, by measure, team (null is the whole) and first day of their period. */
export async function readCounting(tx: SqlTransaction, { workspaceId }: Scope, measureIds: readonly string[], { from, to }: { from: Day; to: Day }): Promise<(measureId: string, teamId: string | null, start: Day) => GivenFigure | undefined> {
  const rows = await tx.$queryRaw<({ measure_id: string; team_id: string | null; start: Day } & GivenFigure)[]>`
    SELECT measure_id, team_id, period_starts_on::text AS start, value, numerator, denominator FROM measure_readings
    WHERE workspace_id = ${workspaceId}::uuid AND measure_id = ANY (${arrayLiteral(measureIds)}::uuid[]) AND state = 'counts' AND period_starts_on >= ${from}::date AND period_starts_on < ${to}::date`;
  const found = new Map(rows.map((row) => [`${row.measure_id} ${row.team_id} ${row.start}`, row]));
  return (measureId, teamId, start) => found.get(`${measureId} ${teamId} ${start}`);
}

/** When a figure of these measures was last given; null when none was. */
export async function lastEntered(tx: Transaction, { workspaceId }: Scope, measureId: string): Promise<Date | null> {
  const { _max } = await tx.measureReading.aggregate({ where: { workspaceId, measureId }, _max: { enteredAt: true } });
  return _max.enteredAt;
}

/** Everything that was ever given for a measure, the newest period first and of a period the newest first. */
export async function listReadings({ workspaceId }: Scope, measureId: string): Promise<Reading[]> {
  if (!isUuid(measureId)) return [];
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.measureReading.findMany({ where: { workspaceId, measureId }, orderBy: [{ periodStartsOn: 'desc' }, { enteredAt: 'desc' }, { id: 'desc' }], take: MOST_SHOWN });
    const ids = rows.flatMap(({ enteredById, decidedById }) => [enteredById, decidedById].filter((id) => id !== null));
    const names = new Map((await tx.member.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
    const teams = new Map((await tx.team.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ teamId }) => teamId ?? []) } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
    return rows.map(({ id, teamId, periodStartsOn, value, numerator, denominator, note, source, enteredById, enteredAt, state, decidedById, reason }) => ({
      ...{ id, periodStart: dayOf(periodStartsOn), value, numerator, denominator, note, enteredAt, reason },
      source: source as Reading['source'],
      team: teamId === null ? null : { id: teamId, name: teams.get(teamId) ?? null },
      state: state as ReadingState,
      enteredBy: enteredById === null ? null : { id: enteredById, name: names.get(enteredById) ?? '' },
      decidedBy: decidedById === null ? null : (names.get(decidedById) ?? ''),
    }));
  });
}

export interface EnteredFigure {
  periodStart: Day;
  /** Null is the whole organisation. */
  teamId: string | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  note: string | null;
}

export type ReadingRefusal = 'not-allowed' | 'calculated' | 'ended' | 'period-ahead' | 'not-per-team' | 'unknown-team' | FigureProblem;

/** Who may enter its figures: who is asked to, and who works on KPIs. */
export function mayEnter({ member, permissions }: Scope, { updater }: OwnMeasure): boolean {
  return permissions.has('kpis:write') || (member !== null && updater?.id === member.id);
}

/** What is wrong with a figure before anything is written; null when nothing is. */
export function refusalOf(scope: Scope, measure: OwnMeasure, figure: EnteredFigure, today: Day): ReadingRefusal | null {
  if (!mayEnter(scope, measure)) return 'not-allowed';
  if (measure.formula) return 'calculated';
  if (measure.isEnded) return 'ended';
  if (figure.periodStart > today) return 'period-ahead';
  if (figure.teamId !== null && !measure.isPerTeam) return 'not-per-team';
  return figureProblem(figure, measure.unit);
}

/** `at`: the place of the figure that was refused. */
export type Entering = { ok: true; value: Outcome[] } | { ok: false; at: number; reason: ReadingRefusal };

/** Writes down figures of one measure, all or none: one that is refused refuses all. @returns what became of each, in the order given */
export async function enterReadings(scope: Scope, measure: OwnMeasure, figures: readonly EnteredFigure[], { source, asOf }: { source: Reading['source']; asOf: Date }): Promise<Entering> {
  const today = dayIn(asOf, scope.timeZone);
  for (const [at, figure] of figures.entries()) {
    const reason = refusalOf(scope, measure, figure, today);
    if (reason) return { ok: false, at, reason };
  }
  return inWorkspace(scope.workspaceId, async (tx) => {
    const { workspaceId } = scope;
    const stranger = await firstUnknownTeam(tx, scope, figures);
    if (stranger !== null) return { ok: false, at: stranger, reason: 'unknown-team' };
    await lockMeasure(tx, scope, measure.id);
    const there = await tx.measureReading.findMany({ where: { workspaceId, measureId: measure.id, state: { in: ['counts', 'waits'] } }, select: { id: true, teamId: true, periodStartsOn: true, enteredById: true, value: true, state: true } });
    const entered: Entered[] = there.map(({ periodStartsOn, state, ...one }) => ({ ...one, periodStart: dayOf(periodStartsOn), state: state as ReadingState, made: null }));
    const outcomes = figures.map((figure) => enterOne(scope, measure, entered, figure, { source, asOf }));
    const replaced = entered.flatMap(({ id, made, state }) => (made === null && state === 'replaced' ? [id] : []));
    if (replaced.length > 0) await tx.measureReading.updateMany({ where: { workspaceId, id: { in: replaced } }, data: { state: 'replaced' } });
    const made = entered.flatMap((one) => (one.made ? [{ ...one.made, state: one.state, workspaceId, measureId: measure.id }] : []));
    if (made.length === 0) return { ok: true, value: outcomes };
    const [row] = await tx.measureReading.createManyAndReturn({ data: made, select: { id: true } });
    const [first] = made;
    const what = made.length === 1 ? { ...first, period: dayOf(first!.periodStartsOn) } : { count: made.length, periods: made.map(({ periodStartsOn }) => dayOf(periodStartsOn)).sort().filter((_, at, all) => at === 0 || at === all.length - 1), source };
    await recordAudit(tx, scope, { verb: 'measure-reading.enter', entity: made.length === 1 ? 'measure-reading' : 'own-measure', recordId: made.length === 1 ? row!.id : measure.id, after: { measureId: measure.id, ...what } });
    return { ok: true, value: outcomes };
  });
}

/** The place of the first figure of a team that is none of the workspace; null when there is none. */
async function firstUnknownTeam(tx: Transaction, { workspaceId }: Scope, figures: readonly EnteredFigure[]): Promise<number | null> {
  const asked = [...new Set(figures.flatMap(({ teamId }) => teamId ?? []))];
  const known = new Set(asked.length === 0 ? [] : (await tx.team.findMany({ where: { workspaceId, id: { in: asked.filter(isUuid) } }, select: { id: true } })).map(({ id }) => id));
  const at = figures.findIndex(({ teamId }) => teamId !== null && !known.has(teamId));
  return at < 0 ? null : at;
}

/** One after the other: what a figure takes the place of must not change meanwhile. */
async function lockMeasure(tx: Transaction, { workspaceId }: Scope, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM own_measures WHERE workspace_id = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}

/** A figure that was there, or one that is made now and has an id of its own only until it is written. */
interface Entered {
  id: string;
  teamId: string | null;
  periodStart: Day;
  enteredById: string | null;
  value: number;
  state: ReadingState;
  made: (GivenFigure & Pick<Reading, 'note' | 'source' | 'enteredAt'> & { teamId: string | null; periodStartsOn: Date; enteredById: string | null }) | null;
}

/** Adds what is made to the entered ones, and marks what it takes the place of. */
function enterOne({ member }: Scope, measure: OwnMeasure, entered: Entered[], given: EnteredFigure, { source, asOf }: { source: Reading['source']; asOf: Date }): Outcome {
  const periodStart = periodOf(given.periodStart, measure.frequency).start;
  const enteredById = member?.id ?? null;
  const { teamId } = given;
  const figure = toFigure(given);
  const outcome = enter(figure.value, enteredById, entered.filter((one) => one.periodStart === periodStart && one.teamId === teamId), { isEnteredTwice: measure.isEnteredTwice, isApproved: measure.approver !== null });
  for (const one of entered) if (outcome.replaces.includes(one.id)) one.state = 'replaced';
  if (outcome.state !== 'unchanged') entered.push({ id: randomUUID(), teamId, periodStart, enteredById, value: figure.value, state: outcome.state, made: { ...figure, teamId, note: given.note, source, enteredAt: asOf, periodStartsOn: toDate(periodStart), enteredById } });
  return outcome;
}

export type DecisionRefusal = 'not-found' | 'not-allowed' | 'own-figure' | 'decided-meanwhile' | 'reason-missing';

/** Agrees with a figure that waits, which then counts, or refuses it with a reason. Nobody agrees with their own. */
export async function decideReading(scope: Scope, measure: OwnMeasure, readingId: string, decision: { agrees: boolean; reason: string }, asOf: Date): Promise<Result<undefined, DecisionRefusal>> {
  const { workspaceId, member } = scope;
  if (!isUuid(readingId)) return refused('not-found');
  if (!member || measure.approver?.id !== member.id) return refused('not-allowed');
  if (!decision.agrees && !decision.reason) return refused('reason-missing');
  return inWorkspace(workspaceId, async (tx) => {
    await lockMeasure(tx, scope, measure.id);
    const reading = await tx.measureReading.findFirst({ where: { workspaceId, measureId: measure.id, id: readingId } });
    if (!reading) return refused('not-found');
    if (reading.state !== 'waits') return refused('decided-meanwhile');
    if (reading.enteredById === member.id) return refused('own-figure');
    const { periodStartsOn, teamId } = reading;
    if (decision.agrees) await tx.measureReading.updateMany({ where: { workspaceId, measureId: measure.id, teamId, periodStartsOn, state: 'counts' }, data: { state: 'replaced' } });
    const after = { state: decision.agrees ? 'counts' : 'refused', decidedById: member.id, decidedAt: asOf, reason: decision.agrees ? null : decision.reason };
    await tx.measureReading.updateMany({ where: { workspaceId, id: readingId }, data: after });
    await recordAudit(tx, scope, { verb: decision.agrees ? 'measure-reading.agree' : 'measure-reading.refuse', entity: 'measure-reading', recordId: readingId, after });
    return done();
  });
}
