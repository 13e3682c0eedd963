import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import { amountCell, dayCell, type Sheet } from '#app/values/table/sheet.ts';
import { unitName } from '../measures/measure-words.ts';
import { kpiName } from '../metric-words.ts';
import { statusWord } from '../status-words.ts';
import type { Board } from './board.ts';
import { correctionLook, whyWord } from './check-in-words.ts';
import { effectText } from './effect-text.ts';

/** How every KPI stands and whether it is to be spoken of, in the order of the page. */
export function checkInsSheet({ due, others }: Pick<Board, 'due' | 'others'>, format: Format): Sheet {
  return {
    name: m.checkins_title(),
    headers: [m.checkins_kpi(), m.checkins_status(), m.kpis_value(), m.tables_unit(), m.kpis_period(), m.checkins_why(), m.checkins_last(), m.kpis_owner()],
    rows: [...due, ...others].map(({ kpi, series, status, point, last, why }) => [
      kpiName(kpi),
      statusWord(status.kind),
      amountCell(point?.value, series?.metric.unit ?? 'count'),
      series ? (series.currency ?? unitName(series.metric.unit)) : null,
      point ? format.period(point.start, kpi.frequency) : null,
      why ? whyWord(why) : null,
      dayCell(last?.madeOn),
      kpi.owner.name,
    ]),
  };
}

/** What was agreed about figures that were off, by whom and when, and what came of it. */
export function correctionsSheet({ corrections }: Pick<Board, 'corrections'>, format: Format): Sheet {
  return {
    name: m.corrections_title(),
    headers: [m.corrections_action(), m.checkins_kpi(), m.checkins_status(), m.checkins_due_on(), m.tables_ended(), m.tables_note(), m.checkins_owner(), m.corrections_effect()],
    rows: corrections.map(({ correction: { action, owner, dueOn, ending }, kpi, series, state, effect }) => [
      action,
      kpiName(kpi),
      correctionLook(state).word,
      dayCell(dueOn),
      dayCell(ending?.on),
      ending?.reason ?? null,
      owner.name,
      effect && series ? effectText(effect, series, format) : null,
    ]),
  };
}
