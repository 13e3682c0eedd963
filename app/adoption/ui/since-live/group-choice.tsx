import { Form, useSubmit } from '@remix-run/react';
import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { FilterChoice } from '#app/ui/filter-choice.tsx';
import { COMPARABLE, type LiveGroup } from '../../since-live/since-live.ts';
import type { SinceLivePage } from '../../since-live/since-live-page.ts';

/** A form that gets: it works without JavaScript, and with it as soon as something is chosen. */
export function GroupChoice({ page: { metricId, waves, teams, one, other }, nameOf }: { page: SinceLivePage; nameOf: (group: LiveGroup) => string }) {
  const submit = useSubmit();
  const options = (groups: readonly LiveGroup[]) => groups.map((group) => ({ value: group.key, label: nameOf(group) }));
  const groups = [{ label: m.milestones_since_waves(), options: options(waves) }, { label: m.milestones_since_teams(), options: options(teams) }].filter((group) => group.options.length > 0);
  return (
    <Form method="get" aria-label={m.kpis_filter()} className="flex flex-wrap items-end gap-x-3 gap-y-2" onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}>
      <FilterChoice label={m.milestones_since_one()} name="one" value={one?.key ?? ''} options={groups} />
      <FilterChoice label={m.milestones_since_with()} name="other" value={other?.key ?? ''} options={groups} />
      <FilterChoice label={m.milestones_since_metric()} name="metric" value={metricId} options={COMPARABLE.map((id) => ({ value: id, label: metricName(id) }))} />
      <noscript>
        <Button type="submit" size="small">
          {m.kpis_filter_apply()}
        </Button>
      </noscript>
    </Form>
  );
}
