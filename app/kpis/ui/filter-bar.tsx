import { m } from '#app/messages/compiled/messages.js';
import { type Role, ROLES } from '#app/people/role.ts';
import { roleName } from '#app/people/role-name.ts';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { FilterForm } from '#app/ui/filter-form.tsx';
import type { Grain } from '#app/values/metric.ts';
import { SPANS } from '../filter.ts';
import { grainName } from '../metric-words.ts';

interface FilterBarProps {
  grains: readonly Grain[];
  grain: Grain;
  span: number;
  /** Left out where there is nothing to choose. */
  teams?: { id: string; name: string }[];
  teamId?: string | null;
  /** Null is every role. Left out where it cannot be chosen. */
  role?: Role | null;
  /** What else stands in the address and stays. */
  kept?: Readonly<Record<string, string>>;
}

export function FilterBar({ grains, grain, span, teams = [], teamId = null, role, kept = {} }: FilterBarProps) {
  return (
    <FilterForm kept={kept}>
      <FilterChoice label={m.kpis_filter_grain()} name="grain" value={grain} options={grains.map((value) => ({ value, label: grainName(value) }))} />
      <FilterChoice label={m.kpis_filter_span()} name="span" value={String(span)} options={SPANS.map((value) => ({ value: String(value), label: m.kpis_span_periods({ count: value }) }))} />
      {teams.length > 0 ? (
        <FilterChoice label={m.kpis_filter_team()} name="team" value={teamId ?? ''} options={[{ value: '', label: m.kpis_everybody() }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]} />
      ) : null}
      {role === undefined ? null : <FilterChoice label={m.slices_role()} name="role" value={role ?? ''} options={[{ value: '', label: m.use_every_role() }, ...ROLES.map((value) => ({ value, label: roleName(value) }))]} />}
    </FilterForm>
  );
}
