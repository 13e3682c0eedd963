import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import type { Dashboard, HeadlineFigure } from '../dashboard.ts';

/** How much it is more or less than the period before; null when there is nothing to compare. */
export function changeText({ change, unit }: HeadlineFigure, { number, percent }: Format): string | null {
  if (change === null) return null;
  return unit === 'ratio' ? m.kpis_points_change({ points: number(Math.abs(change) * 100, 1) }) : percent(Math.abs(change), 1);
}

/** The team that is furthest behind, in a sentence; null when adoption has no value to be behind of. */
export function worstTeamText({ headline, worstTeam }: Pick<Dashboard, 'headline' | 'worstTeam'>, { number, percent }: Format): string | null {
  if (!headline.some(({ metricId, value }) => metricId === 'active-user-rate' && value !== null)) return null;
  if (!worstTeam) return m.kpis_no_worst_team();
  const points = Math.round(worstTeam.whole * 100) - Math.round(worstTeam.value * 100);
  return m.kpis_worst_team({ team: worstTeam.name, value: percent(worstTeam.value, 0), whole: percent(worstTeam.whole, 0), count: points, points: number(points) });
}

/** What of the page follows the team or the role that is chosen and what does not, and why a figure may have no value. */
export function narrowedText({ headline }: Pick<Dashboard, 'headline'>): string {
  const isUntold = headline.some(({ unit, value }) => unit === 'ratio' && value === null);
  return [m.kpis_narrowed(), isUntold ? m.kpis_narrowed_untold() : null].filter(Boolean).join(' ');
}

/** How many KPIs are heading for their target in time; null when of none it can be told. */
export function inTimeText({ inTime }: Pick<Dashboard, 'inTime'>): string | null {
  return inTime && m.kpis_in_time({ count: inTime.told, likely: inTime.likely });
}
