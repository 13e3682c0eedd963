import { grainName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { ROLES } from '#app/people/role.ts';
import { roleName } from '#app/people/role-name.ts';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { USE_SPANS, type UseFilter } from '../use-filter.ts';

interface UseFilterBarProps {
  filter: UseFilter;
  teams: readonly { id: string; name: string }[];
  /** Left out where there is nothing to choose. */
  grains?: readonly UseFilter['grain'][];
  /** What else stands in the address and must stay there. */
  kept?: Readonly<Record<string, string>>;
}

export function UseFilterBar({ filter, teams, grains = [], kept = {} }: UseFilterBarProps) {
  return (
    <FilterForm kept={kept}>
      <FilterChoice label={m.kpis_filter_team()} name="team" value={filter.teamId ?? ''} options={[{ value: '', label: m.kpis_everybody() }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]} />
      <FilterChoice label={m.use_role()} name="role" value={filter.role ?? ''} options={[{ value: '', label: m.use_every_role() }, ...ROLES.map((role) => ({ value: role, label: roleName(role) }))]} />
      {grains.length > 0 ? <FilterChoice label={m.kpis_filter_grain()} name="grain" value={filter.grain} options={grains.map((value) => ({ value, label: grainName(value) }))} /> : null}
      <FilterChoice label={m.kpis_filter_span()} name="span" value={String(filter.span)} options={USE_SPANS.map((value) => ({ value: String(value), label: m.kpis_span_periods({ count: value }) }))} />
    </FilterForm>
  );
}
