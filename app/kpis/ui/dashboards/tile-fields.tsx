import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { GRAINS, type MetricDefinition } from '#app/values/metric.ts';
import { dimensionsOf, readSlice, type Slice, sliceKey, withChosen } from '#app/values/slice.ts';
import type { DashboardProblems } from '../../dashboards/dashboard-form.ts';
import type { TileForm } from '../../dashboards/tile-form.ts';
import { CHART_KINDS, COMPARISONS, DIMENSIONS } from '../../explore/exploration.ts';
import { chartName, comparisonName, dimensionName } from '../../explore/explore-words.ts';
import { splitsOf } from '../../explore/explored.ts';
import { SPANS } from '../../filter.ts';
import { LAYERS, type Layer } from '../../kpi.ts';
import { grainName, layerName, metricName } from '../../metric-words.ts';
import { sliceOptions } from '../../slice-words.ts';
import { TileLine, TileSelect, TileText } from './tile-field.tsx';

/** What a tile can be of. */
export interface TileChoices {
  kpis: readonly { id: string; name: string; team: string | null; layer: Layer }[];
  metrics: readonly MetricDefinition[];
  teams: readonly { id: string; name: string }[];
  /** Of which parts something can be asked. */
  parts: readonly Slice[];
}

interface TileFieldsProps {
  at: number;
  tile: TileForm;
  choices: TileChoices;
  problems: DashboardProblems;
}

/** What stands in the tile, by its kind. */
export function TileFields(props: TileFieldsProps) {
  switch (props.tile.kind) {
    case 'kpi':
      return <KpiFields {...props} />;
    case 'chart':
      return <ChartFields {...props} />;
    case 'text':
      return <TextFields {...props} />;
  }
}

function KpiFields({ at, tile, choices: { kpis }, problems }: TileFieldsProps) {
  const isGone = tile.kpiId !== '' && !kpis.some(({ id }) => id === tile.kpiId);
  return (
    <TileSelect name={`tiles.${at}.kpiId`} label={m.dashboards_kind_kpi()} problems={problems} defaultValue={tile.kpiId}>
      <option value="">{m.dashboards_choose_kpi()}</option>
      {isGone ? <option value={tile.kpiId}>{m.dashboards_kpi_gone()}</option> : null}
      {LAYERS.map((layer) => (
        <optgroup key={layer} label={layerName(layer)}>
          {kpis
            .filter((kpi) => kpi.layer === layer)
            .map(({ id, name, team }) => (
              <option key={id} value={id}>
                {team ? `${name} · ${team}` : name}
              </option>
            ))}
        </optgroup>
      ))}
    </TileSelect>
  );
}

/** What the metric is not counted by is not offered; what is left out is the usual. */
function ChartFields({ at, tile, choices: { metrics, teams, parts }, problems }: TileFieldsProps) {
  const [metricId, setMetricId] = useState(tile.metricId);
  const metric = metrics.find(({ id }) => id === metricId);
  const field = (name: keyof TileForm) => ({ name: `tiles.${at}.${name}`, problems, defaultValue: String(tile[name]) });
  const isPerTeam = metric?.perTeam ?? true;
  const splits = metric ? splitsOf(metric) : DIMENSIONS;
  const offered = withChosen(metric ? parts.filter(({ dimension }) => dimensionsOf(metric).includes(dimension)) : parts, readSlice(tile.slice));
  return (
    <>
      <TileSelect {...field('metricId')} label={m.dashboards_metric()} onChange={(event) => setMetricId(event.target.value)}>
        <option value="">{m.dashboards_choose_metric()}</option>
        {LAYERS.map((layer) => (
          <optgroup key={layer} label={layerName(layer)}>
            {metrics
              .filter((each) => each.layer === layer)
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {metricName(each)}
                </option>
              ))}
          </optgroup>
        ))}
      </TileSelect>
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 xl:grid-cols-3">
        <TileSelect {...field('grain')} label={m.kpis_filter_grain()}>
          {(metric?.grains ?? GRAINS).map((grain) => (
            <option key={grain} value={grain}>
              {grainName(grain)}
            </option>
          ))}
        </TileSelect>
        <TileSelect {...field('span')} label={m.kpis_filter_span()}>
          {SPANS.map((span) => (
            <option key={span} value={span}>
              {m.kpis_span_periods({ count: span })}
            </option>
          ))}
        </TileSelect>
        <TileSelect {...field('chart')} label={m.dashboards_draw()}>
          {CHART_KINDS.map((chart) => (
            <option key={chart} value={chart}>
              {chartName(chart)}
            </option>
          ))}
        </TileSelect>
        {isPerTeam ? (
          <TileSelect {...field('teamId')} label={m.dashboards_of_team()}>
            <option value="">{m.kpis_everybody()}</option>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </TileSelect>
        ) : null}
        {offered.length > 0 ? (
          <TileSelect {...field('slice')} label={m.slices_only()}>
            <option value="">{m.slices_all()}</option>
            {sliceOptions(offered, sliceKey).map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map(({ value, label: name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </TileSelect>
        ) : null}
        {splits.length > 1 ? (
          <TileSelect {...field('by')} label={m.dashboards_by()}>
            {splits.map((by) => (
              <option key={by} value={by}>
                {dimensionName(by)}
              </option>
            ))}
          </TileSelect>
        ) : null}
        <TileSelect {...field('compare')} label={m.dashboards_compare()}>
          {COMPARISONS.map((compare) => (
            <option key={compare} value={compare}>
              {comparisonName(compare)}
            </option>
          ))}
        </TileSelect>
      </div>
    </>
  );
}

function TextFields({ at, tile, problems }: TileFieldsProps) {
  return (
    <>
      <TileLine name={`tiles.${at}.title`} label={m.dashboards_tile_title()} problems={problems} defaultValue={tile.title} maxLength={80} />
      <TileText name={`tiles.${at}.text`} label={m.dashboards_tile_text()} problems={problems} defaultValue={tile.text} maxLength={1000} />
    </>
  );
}
