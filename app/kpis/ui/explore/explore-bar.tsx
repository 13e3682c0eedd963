import { m } from '#app/messages/compiled/messages.js';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { CHART_KINDS, COMPARISONS, type Exploration } from '../../explore/exploration.ts';
import { chartName, comparisonName, dimensionName } from '../../explore/explore-words.ts';
import type { Asked } from '../../explore/explore-page.server.ts';
import { isSplit, splitsOf } from '../../explore/explored.ts';
import { SPANS } from '../../filter.ts';
import { readSlice, sliceKey, withChosen } from '#app/values/slice.ts';
import { grainName } from '../../metric-words.ts';
import { sliceOptions } from '../../slice-words.ts';

interface ExploreBarProps {
  exploration: Exploration;
  offers: Asked['offers'];
  parts: Asked['parts'];
  teams: { id: string; name: string }[];
}

/** How the metric is looked at. */
export function ExploreBar({ exploration, offers: { grains, perTeam, ...offers }, parts, teams }: ExploreBarProps) {
  const { metricId, grain, span, by, teamId, compare, chart } = exploration;
  const slice = readSlice(exploration.slice);
  const isPerTeam = perTeam && teams.length > 0;
  const splits = splitsOf({ ...offers, perTeam: isPerTeam }, slice).filter((one) => one !== 'team' || teamId === null);
  const named = <T extends string>(values: readonly T[], nameOf: (value: T) => string) => values.map((value) => ({ value, label: nameOf(value) }));
  return (
    <FilterForm kept={{ metric: metricId }} replace>
      <FilterChoice label={m.kpis_filter_grain()} name="grain" value={grain} options={named(grains, grainName)} />
      <FilterChoice label={m.kpis_filter_span()} name="span" value={String(span)} options={SPANS.map((value) => ({ value: String(value), label: m.kpis_span_periods({ count: value }) }))} />
      {isPerTeam ? <FilterChoice label={m.kpis_filter_team()} name="team" value={teamId ?? ''} options={[{ value: '', label: m.kpis_everybody() }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]} /> : null}
      {parts.length > 0 ? <FilterChoice label={m.slices_only()} name="slice" value={exploration.slice ?? ''} options={[{ value: '', label: m.slices_all() }, ...sliceOptions(withChosen(parts, slice), sliceKey)]} /> : null}
      {splits.length > 1 ? <FilterChoice label={m.explore_by()} name="by" value={by} options={named(splits, dimensionName)} /> : null}
      {isSplit(exploration) ? <input type="hidden" name="compare" value={compare} /> : <FilterChoice label={m.explore_compare()} name="compare" value={compare} options={named(COMPARISONS, comparisonName)} />}
      <FilterChoice label={m.explore_chart()} name="chart" value={chart} options={named(CHART_KINDS, chartName)} />
    </FilterForm>
  );
}
