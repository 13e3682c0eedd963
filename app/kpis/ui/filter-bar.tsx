import { Form, useSubmit } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
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
  /** What else stands in the address and stays. */
  kept?: Readonly<Record<string, string>>;
}

/** The filter is a form that gets: it works without JavaScript, and with it as soon as something is chosen. */
export function FilterBar({ grains, grain, span, teams = [], teamId = null, kept = {} }: FilterBarProps) {
  const submit = useSubmit();
  return (
    <Form method="get" aria-label={m.kpis_filter()} className="flex flex-wrap items-end gap-2" onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}>
      <FilterChoice label={m.kpis_filter_grain()} name="grain" value={grain} options={grains.map((value) => ({ value, label: grainName(value) }))} />
      <FilterChoice label={m.kpis_filter_span()} name="span" value={String(span)} options={SPANS.map((value) => ({ value: String(value), label: m.kpis_span_periods({ count: value }) }))} />
      {teams.length > 0 ? (
        <FilterChoice label={m.kpis_filter_team()} name="team" value={teamId ?? ''} options={[{ value: '', label: m.kpis_everybody() }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]} />
      ) : null}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <noscript>
        <Button type="submit" size="small">
          {m.kpis_filter_apply()}
        </Button>
      </noscript>
    </Form>
  );
}
