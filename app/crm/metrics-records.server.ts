import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import type { Period } from '#app/values/period.ts';
import type { Figure } from './figures/figure.ts';
import { presentWhenCheap } from './figures/figures-job.server.ts';
import { lastCount, readFigures } from './figures/keep-figures.server.ts';
import { isRecordMetric, LEFT_OUT, type LeftOut } from './metrics-records.ts';

export type RecordPoint = Pick<SeriesPoint, 'value' | 'numerator' | 'denominator' | 'people'>;

/**
 * What is kept of the metrics in the periods, and of those that last what holds now. @param teamIds null is the whole
 * organisation. @returns the figures of one group in one period; without a count there is no value.
 */
export async function recordPoints(tx: SqlTransaction, scope: Scope, asked: { metricIds: string[]; teamIds: (string | null)[]; periods: Period[] }, { today, asOf }: { today: Day; asOf: Date }): Promise<(metricId: string, teamId: string | null, period: Period) => RecordPoint> {
  // Every period that was counted has its completeness: what is not there beside it was nought.
  const kept = await readFigures(tx, scope, { figures: [...asked.metricIds, 'completeness'], teamIds: [...asked.teamIds, null], periods: asked.periods });
  const lasting = asked.periods.some(({ start, end }) => start <= today && end > today);
  const present = lasting ? await presentWhenCheap(tx, scope, asOf) : null;
  const counted = new Set(kept.map(startEnd));
  const at = new Map([...kept, ...(present ?? [])].map((figure) => [`${figure.figure} ${figure.teamId} ${startEnd(figure)}`, figure]));
  for (const figure of present ?? []) counted.add(startEnd(figure));
  return (metricId, teamId, period) => {
    if (!counted.has(startEnd(period))) return { value: null, numerator: null, denominator: null, people: null };
    const figure = at.get(`${metricId} ${teamId} ${startEnd(period)}`);
    return figure ? pointOf(figure) : { value: null, numerator: metricId === 'follow-up-speed' ? null : 0, denominator: 0, people: 0 };
  };
}

function pointOf({ value, numerator, denominator, people }: Figure): RecordPoint {
  return { value, numerator, denominator, people };
}

const startEnd = ({ start, end }: Period) => `${start} ${end}`;

/** When the figures were last counted, what one leaves out, and how many of what it counts is nobody's of any team. */
export async function recordPassport(tx: SqlTransaction, scope: Scope, metricId: string, period: Period): Promise<{ loadedAt: Date | null; excluded: { kind: LeftOut; count: number }[] }> {
  const last = await lastCount(tx, scope);
  const kept = await readFigures(tx, scope, { figures: [metricId], periods: [period] });
  const whole = kept.find(({ teamId }) => teamId === null);
  const kind = isRecordMetric(metricId) ? LEFT_OUT[metricId] : undefined;
  const inTeams = kept.reduce((sum, { teamId, denominator }) => sum + (teamId === null ? 0 : denominator), 0);
  return {
    loadedAt: last?.countedAt ?? null,
    excluded: [...(kind ? [{ kind, count: whole?.leftOut ?? 0 }] : []), ...(metricId === 'capture-rate' ? [] : [{ kind: 'in-no-team' as const, count: Math.max(0, (whole?.denominator ?? 0) - inTeams) }])],
  };
}
