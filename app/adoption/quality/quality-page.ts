import type { Figure } from '#app/crm/figures/figure.ts';
import { KEY_KINDS, type KeyKind, readMissingFigure } from '#app/crm/figures/quality.ts';
import { QUALITY_METRICS } from '#app/crm/metrics-records.ts';
import { untoldGroups } from '#app/kpis/withhold.ts';
import type { MetricId, MetricSeries } from '#app/values/metric.ts';
import { ratio } from '#app/values/ratio.ts';

export interface QualityFigure {
  metricId: MetricId;
  value: number | null;
  numerator: number | null;
  denominator: number;
  sparkline: (number | null)[];
  /** Against the last week that is over, in points; null when either has no value. */
  change: number | null;
  isGood: boolean | null;
}

/** How many records of a kind lack these fields. */
export interface MissingRow {
  fields: string[];
  missing: number;
  share: number | null;
  /** In the order of the page's teams; null is too few people to show. */
  teams: (number | null)[];
}

export interface QualityKind {
  kind: KeyKind;
  records: number;
  complete: number;
  score: number | null;
  rows: MissingRow[];
}

export interface QualityPage {
  figures: QualityFigure[];
  kinds: QualityKind[];
  /** Teams with a figure that may be shown, with how complete their records are; the least complete first. */
  teams: { id: string; name: string; completeness: number }[];
  hiddenTeams: number;
  countedAt: Date | null;
  isEmpty: boolean;
}

interface QualityFacts {
  /** Of today, of every group. */
  figures: readonly Figure[];
  /** Of the whole, one series a metric. */
  weeks: readonly MetricSeries[];
  teams: readonly { id: string; name: string }[];
  countedAt: Date | null;
  /** It was agreed that figures go no further down than the organisation. */
  isWholeOnly: boolean;
}

/** Everything the page prints. */
export function toQualityPage({ figures, weeks, teams, countedAt, isWholeOnly }: QualityFacts): QualityPage {
  const find = (figure: string, teamId: string | null) => figures.find((each) => each.figure === figure && each.teamId === teamId);
  const isShown = (figure: Figure | undefined): figure is Figure => !isWholeOnly && figure !== undefined && figure.teamId !== null && figure.people > 0 && !untoldTeams(figures, figure.figure).has(figure.teamId);
  const shown = teams
    .flatMap(({ id, name }) => {
      const own = find('completeness', id);
      return isShown(own) && own.value !== null ? [{ id, name, completeness: own.value }] : [];
    })
    .sort((one, other) => one.completeness - other.completeness || (one.name < other.name ? -1 : 1));
  const kinds = KEY_KINDS.map((kind): QualityKind => {
    const score = find(`completeness.${kind}`, null);
    const rows = figures.flatMap((each): MissingRow[] => {
      const missing = each.teamId === null ? readMissingFigure(each.figure) : null;
      if (missing?.kind !== kind || !each.numerator) return [];
      const byTeam = shown.map(({ id }) => {
        const own = find(each.figure, id);
        return isShown(own) ? (own.numerator ?? 0) : null;
      });
      return [{ fields: missing.fields, missing: each.numerator, share: ratio(each.numerator, each.denominator), teams: byTeam }];
    });
    return { kind, records: score?.denominator ?? 0, complete: find(`complete-records.${kind}`, null)?.numerator ?? 0, score: score?.value ?? null, rows: rows.sort((one, other) => other.missing - one.missing) };
  });
  return {
    figures: Object.values(QUALITY_METRICS).map(({ id, better }) => toFigure(id, better, find(id, null), weeks.find(({ metric }) => metric.id === id))),
    kinds,
    teams: shown,
    hiddenTeams: teams.filter(({ id }) => find('completeness', id) && !shown.some((team) => team.id === id)).length,
    countedAt,
    isEmpty: kinds.every(({ records }) => records === 0),
  };
}

/** The teams that are not told for their sizes: too few people, or those by whom too few others could be found from the whole. */
function untoldTeams(figures: readonly Figure[], of: string): ReadonlySet<string> {
  const own = figures.filter(({ figure }) => figure === of);
  const groups = own.flatMap(({ teamId, people }) => (teamId === null ? [] : [{ id: teamId, people }]));
  const left = (own.find(({ teamId }) => teamId === null)?.people ?? 0) - groups.reduce((sum, { people }) => sum + people, 0);
  return untoldGroups(left > 0 ? [...groups, { id: 'left', people: left, isUntold: true }] : groups);
}

function toFigure(metricId: MetricId, better: 'higher' | 'lower', now: Figure | undefined, series: MetricSeries | undefined): QualityFigure {
  const before = series?.points.findLast(({ state }) => state === 'complete')?.value ?? null;
  const value = now?.value ?? null;
  const change = value === null || before === null ? null : value - before;
  return {
    metricId,
    value,
    numerator: now?.numerator ?? null,
    denominator: now?.denominator ?? 0,
    sparkline: (series?.points ?? []).map((point) => point.value),
    change,
    isGood: change === null || Math.abs(change) < 0.0005 ? null : change > 0 === (better === 'higher'),
  };
}
