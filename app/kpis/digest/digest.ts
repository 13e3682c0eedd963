import type { Dashboard, KpiTile } from '../dashboard.ts';
import type { Kpi } from '../kpi.ts';
import { isJudged, severityOf } from '../check-ins/check-in.ts';

/** What a management reads by mail before it opens the dashboard. */
export interface Digest extends Pick<Dashboard, 'headline' | 'worstTeam' | 'inTime' | 'groups' | 'meeting'> {
  /** How the KPIs stand; what cannot be judged counts as none of the three. */
  counts: { well: number; behind: number; danger: number; all: number };
}

export function toDigest({ headline, worstTeam, inTime, groups, meeting }: Dashboard): Digest {
  const tiles = groups.flatMap((group) => group.tiles);
  const of = (severity: number) => tiles.filter(({ status }) => isJudged(status) && severityOf(status) === severity).length;
  return { headline, worstTeam, inTime, groups, meeting, counts: { well: of(0), behind: of(1), danger: of(2), all: tiles.length } };
}

/** The key of the picture of a KPI or a figure of the headline. */
export const pictureOf = (shown: { kpi: Pick<Kpi, 'id'> } | { metricId: string }): string => ('kpi' in shown ? shown.kpi.id : shown.metricId);

interface Course {
  values: (number | null)[];
  target: number | null;
  ahead: KpiTile['outlook'];
  isLastProvisional: boolean;
}

/** What is drawn: small courses, in the order they are read. */
export function coursesOf({ headline, groups }: Digest): (Course & { key: string })[] {
  const figures = headline.map((figure) => ({ key: pictureOf(figure), values: figure.sparkline, target: null, ahead: null, isLastProvisional: figure.isLastProvisional }));
  return [...figures, ...groups.flatMap(({ tiles }) => tiles.map((tile) => ({ key: pictureOf(tile), ...courseOf(tile) })))];
}

/** The small course of a KPI. */
export function courseOf({ kpi, sparkline, outlook, isLastProvisional }: KpiTile): Course {
  const hasTarget = kpi.direction !== 'in-range' && kpi.direction !== 'yes-no';
  return { values: sparkline, target: hasTarget ? kpi.targetValue : null, ahead: outlook, isLastProvisional };
}
