import { m } from '#app/messages/compiled/messages.js';
import { ROLES } from '#app/people/role.ts';
import { roleName } from '#app/people/role-name.ts';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import { FILTER_GRAINS, type PageFilter } from '../../dashboards/page-filter.ts';
import { SPANS } from '../../filter.ts';
import { grainName } from '../../metric-words.ts';

interface PageFilterBarProps {
  filter: PageFilter;
  teams: { id: string; name: string }[];
}

/** What the whole page looks at; what is not chosen is left to the tiles. */
export function PageFilterBar({ filter, teams }: PageFilterBarProps) {
  const own = { value: '', label: m.dashboards_filter_own() };
  return (
    <div data-print="hide">
      <FilterForm replace>
        <FilterChoice label={m.kpis_filter_grain()} name="grain" value={filter.grain ?? ''} options={[own, ...FILTER_GRAINS.map((value) => ({ value, label: grainName(value) }))]} />
        <FilterChoice label={m.kpis_filter_span()} name="span" value={String(filter.span ?? '')} options={[own, ...SPANS.map((value) => ({ value: String(value), label: m.kpis_span_periods({ count: value }) }))]} />
        {teams.length > 0 ? <FilterChoice label={m.kpis_filter_team()} name="team" value={filter.teamId ?? ''} options={[own, ...teams.map(({ id, name }) => ({ value: id, label: name }))]} /> : null}
        <FilterChoice label={m.slices_role()} name="role" value={filter.role ?? ''} options={[own, ...ROLES.map((value) => ({ value, label: roleName(value) }))]} />
      </FilterForm>
    </div>
  );
}
