import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import { addDays } from '#app/values/day.ts';
import type { SeriesPoint } from '#app/values/metric.ts';
import { amountCell, dayCell, type Sheet, type SheetValue } from '#app/values/table/sheet.ts';
import type { Dashboard, KpiTile } from './dashboard.ts';
import { lineName, splitText } from './explore/explore-words.ts';
import type { Explored } from './explore/explored.ts';
import type { KpiView } from './kpi-page.ts';
import { unitName } from './measures/measure-words.ts';
import { kpiName, kpiValueText, layerName, metricName, stateName } from './metric-words.ts';
import { restatedText } from './snapshots/restated-words.ts';
import { statusWord } from './status-words.ts';
import { sliceText } from './slice-words.ts';
import { soFarText, targetText } from './target/target-words.ts';

/** The periods of one KPI as its page shows them, newest first, with their days. */
export function kpiPointsSheet({ kpi, rows, series: { metric, grain, currency } }: Pick<KpiView, 'kpi' | 'rows' | 'series'>, format: Format): Sheet {
  const asText = (value: number | null) => kpiValueText(value, metric.unit, currency, format);
  const soFar = soFarText(kpi);
  const hasCoverage = rows.some(({ coverage }) => coverage);
  const hasRestated = rows.some(({ restated }) => restated);
  return {
    name: kpiName(kpi),
    headers: [m.kpis_period(), m.tables_from(), m.tables_up_to(), m.kpis_value(), ...(currency ? [m.tables_currency()] : []), ...(soFar ? [soFar] : []), m.kpis_expected(), m.kpis_state(), ...(hasCoverage ? [m.tables_coverage()] : []), ...(hasRestated ? [m.tables_note()] : [])],
    rows: rows.toReversed().map(({ start, end, value, total, expected, state, coverage, restated }): SheetValue[] => [
      format.period(start, grain),
      dayCell(start),
      dayCell(addDays(end, -1)),
      amountCell(value, metric.unit),
      ...(currency ? [currency] : []),
      ...(soFar ? [amountCell(total, metric.unit)] : []),
      amountCell(expected, metric.unit),
      stateName(state),
      ...(hasCoverage ? [coverageText(coverage, format)] : []),
      ...(hasRestated ? [restated ? restatedText(restated, value, { date: format.date, asText }) : null] : []),
    ]),
  };
}

/** The parts a KPI is split into, a column each, in the periods its page shows, newest first. */
export function kpiSplitSheet(kpi: KpiView['kpi'], explored: Explored, format: Format): Sheet {
  const { lines, metric, currency, exploration } = explored;
  return {
    name: `${kpiName(kpi)} ${splitText(exploration.by) ?? ''}`.trim(),
    headers: [m.kpis_period(), m.tables_from(), m.tables_up_to(), ...(currency ? [m.tables_currency()] : []), m.kpis_state(), ...lines.map(({ of }) => lineName(of, explored))],
    rows: (lines[0]?.points ?? [])
      .map(({ start, end, state }, at): SheetValue[] => [format.period(start, exploration.grain), dayCell(start), dayCell(addDays(end, -1)), ...(currency ? [currency] : []), stateName(state), ...lines.map(({ points }) => amountCell(points[at]?.value ?? null, metric.unit))])
      .toReversed(),
  };
}

/** All KPIs with value, target and status, in the order of the dashboard. */
export function dashboardSheet({ groups }: Pick<Dashboard, 'groups'>, format: Format): Sheet {
  return {
    name: m.kpis_title(),
    headers: [m.specs_layer(), m.checkins_kpi(), m.specs_metric(), m.kpis_filter_team(), m.slices_fact(), m.kpis_owner(), m.kpis_value(), m.tables_unit(), m.kpis_period(), m.checkins_status(), m.tables_progress(), m.tables_progress_expected(), m.kpis_expected(), m.kpis_target(), m.tables_target_value(), m.specs_deadline(), m.tables_coverage()],
    rows: groups.flatMap(({ layer, tiles }) => tiles.map((tile) => [layerName(layer), ...tileCells(tile, format)])),
  };
}

function tileCells({ kpi, unit, currency, status, value, start, coverage, expected }: KpiTile, format: Format): SheetValue[] {
  const way = 'progress' in status ? status : { progress: null, expected: null };
  return [
    kpiName(kpi),
    metricName({ id: kpi.metricId, name: kpi.measure }),
    kpi.team?.name ?? m.kpis_everybody(),
    kpi.slice ? sliceText(kpi.slice) : m.slices_all(),
    kpi.owner.name,
    amountCell(value, unit),
    currency ?? unitName(unit),
    start ? format.period(start, kpi.frequency) : null,
    statusWord(status.kind),
    amountCell(way.progress, 'ratio'),
    amountCell(way.expected, 'ratio'),
    amountCell(expected, unit),
    targetText(kpi, (amount) => kpiValueText(amount, unit, currency, format)),
    amountCell(kpi.targetValue, unit),
    dayCell(kpi.deadlineOn),
    coverageText(coverage, format),
  ];
}

/** Of how many people a figure is, where not all are counted. */
function coverageText(coverage: SeriesPoint['coverage'], { number }: Format): string | null {
  return coverage ? m.kpis_coverage_of({ people: number(coverage.people), of: number(coverage.of) }) : null;
}
