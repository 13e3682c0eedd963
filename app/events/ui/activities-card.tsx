import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { ACTIVITY_KINDS, type ActivityKind } from '../activity.ts';
import type { CatalogueChange, KnownActivity } from '../usage-data.ts';

const KIND_WORD: Record<ActivityKind, () => string> = { act: m.events_kind_act, view: m.events_kind_view, 'sign-in': m.events_kind_sign_in };

interface ActivitiesCardProps {
  activities: readonly KnownActivity[];
  version: number;
  changes: readonly CatalogueChange[];
}

/** All kinds in one form: they are decided together, and make one version. */
export function ActivitiesCard({ activities, version, changes }: ActivitiesCardProps) {
  return (
    <Card title={m.events_activities_title()} description={m.events_activities_hint()}>
      {activities.length === 0 ? (
        <EmptyState title={m.events_activities_empty_title()}>{m.events_activities_empty()}</EmptyState>
      ) : (
        <Form method="post" key={version}>
          <input type="hidden" name="version" value={version} />
          <ul className="divide-y">
            {activities.map((activity) => (
              <ActivityRow key={activity.id} activity={activity} />
            ))}
          </ul>
          <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button type="submit" name="intent" value="kinds" variant="primary">
              {m.events_kinds_save()}
            </Button>
            <span className="text-sm text-muted">{m.events_kinds_effect()}</span>
          </div>
        </Form>
      )}
      {changes.length > 0 ? <Changes changes={changes} /> : null}
    </Card>
  );
}

function ActivityRow({ activity: { id, key, kind, events, actors, lastOn } }: { activity: KnownActivity }) {
  const format = useFormat();
  return (
    <li className="grid items-center gap-x-4 gap-y-2 py-2.5 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <span className="min-w-0">
        <span className="block font-medium break-words">{key}</span>
        <span className="block text-sm text-muted">
          {m.events_count({ count: events, number: format.number(events) })} · {m.events_by_actors({ count: actors, number: format.number(actors) })}
          {lastOn ? ` · ${m.events_last_on({ day: format.date(lastOn) })}` : null}
        </span>
      </span>
      <select name={`kind-${id}`} defaultValue={kind} className="control w-full" aria-label={m.events_kind_of({ key })}>
        {ACTIVITY_KINDS.map((each) => (
          <option key={each} value={each}>
            {KIND_WORD[each]()}
          </option>
        ))}
      </select>
    </li>
  );
}

function Changes({ changes }: { changes: readonly CatalogueChange[] }) {
  const format = useFormat();
  return (
    <details className="mt-4 border-t pt-3">
      <summary className="fold">{m.events_versions({ count: changes.length })}</summary>
      <ul className="mt-2 space-y-3 text-sm">
        {changes.map(({ version, at, actor, changes: lines }) => (
          <li key={version}>
            <span className="block font-medium">{m.events_version({ version, day: format.dateTime(at), actor })}</span>
            {lines.map(({ key, from, to }) => (
              <span key={key} className="block text-muted">
                {m.events_version_line({ key, from: KIND_WORD[from](), to: KIND_WORD[to]() })}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
