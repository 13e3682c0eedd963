import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { amountCell, type Sheet } from '#app/values/table/sheet.ts';
import type { QualityPage } from './quality-page.ts';

/** How well the records are kept, side by side. */
export function qualitySheet({ figures }: Pick<QualityPage, 'figures'>): Sheet {
  return {
    name: m.behaviour_quality_title(),
    headers: [m.specs_metric(), m.kpis_value(), m.tables_counted(), m.tables_of(), m.tables_change_points()],
    rows: figures.map(({ metricId, value, numerator, denominator, change }) => [
      metricName(metricId),
      amountCell(value, 'ratio'),
      amountCell(numerator === null ? null : Math.round(numerator), 'count'),
      amountCell(denominator, 'count'),
      amountCell(change === null ? null : Math.round(change * 1000) / 10, 'mean'),
    ]),
  };
}

/** What is missing of which records, with each team as far as it is shown. */
export function missingSheet({ kinds, teams }: Pick<QualityPage, 'kinds' | 'teams'>, words: { kinds: Record<string, string>; fields: Record<string, string> }): Sheet {
  return {
    name: m.tables_missing(),
    headers: [m.tables_records(), m.behaviour_missing_field(), m.behaviour_missing_share(), m.kpis_everybody(), ...teams.map(({ name }) => name)],
    rows: kinds.flatMap(({ kind, rows }) =>
      rows.map(({ fields, missing, share, teams: counts }) => [
        words.kinds[kind] ?? kind,
        fields.map((name) => words.fields[name] ?? name).join(m.behaviour_or()),
        amountCell(share, 'ratio'),
        amountCell(missing, 'count'),
        ...counts.map((count) => amountCell(count, 'count')),
      ]),
    ),
  };
}
