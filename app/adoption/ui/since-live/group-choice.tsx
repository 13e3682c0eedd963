import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { COMPARABLE, type LiveGroup } from '../../since-live/since-live.ts';
import type { SinceLivePage } from '../../since-live/since-live-page.ts';

export function GroupChoice({ page: { metricId, waves, teams, one, other }, nameOf }: { page: SinceLivePage; nameOf: (group: LiveGroup) => string }) {
  const options = (groups: readonly LiveGroup[]) => groups.map((group) => ({ value: group.key, label: nameOf(group) }));
  const groups = [{ label: m.milestones_since_waves(), options: options(waves) }, { label: m.milestones_since_teams(), options: options(teams) }].filter((group) => group.options.length > 0);
  return (
    <FilterForm>
      <FilterChoice label={m.milestones_since_one()} name="one" value={one?.key ?? ''} options={groups} />
      <FilterChoice label={m.milestones_since_with()} name="other" value={other?.key ?? ''} options={groups} />
      <FilterChoice label={m.milestones_since_metric()} name="metric" value={metricId} options={COMPARABLE.map((id) => ({ value: id, label: metricName(id) }))} />
    </FilterForm>
  );
}
