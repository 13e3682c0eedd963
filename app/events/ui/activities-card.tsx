import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ActivityMeaning } from '../activity-meaning.ts';
import type { CatalogueChange, KnownActivity } from '../usage-data.ts';
import { ActivityRow } from './activity-row.tsx';
import { changeText } from './activity-words.ts';

export interface ActivitiesCardProps {
  activities: readonly KnownActivity[];
  version: number;
  changes: readonly CatalogueChange[];
  /** The measures of quality that can stand beside an activity. */
  qualities: readonly { value: string; label: string }[];
  choice: RefusedChoice | null;
}

/** What was chosen and could not be saved: it still stands in the form, also when the page had to be read again. */
export interface RefusedChoice {
  refusal: string;
  /** The names of the fields in which too much was written. */
  tooLong: readonly string[];
  given: Record<string, ActivityMeaning>;
  reason: string;
}

/** All activities in one form: they are decided together, and make one version. */
export function ActivitiesCard({ activities, version, changes, qualities, choice }: ActivitiesCardProps) {
  const others = activities.filter(({ countsAsId }) => countsAsId === null);
  return (
    <Card title={m.events_activities_title()} description={m.events_activities_hint()}>
      {activities.length === 0 ? (
        <EmptyState title={m.events_activities_empty_title()}>{m.events_activities_empty()}</EmptyState>
      ) : (
        <Form method="post" key={version} preventScrollReset>
          <input type="hidden" name="version" value={version} />
          <ul className="divide-y">
            {activities.map((activity) => (
              <ActivityRow key={activity.id} activity={{ ...activity, ...choice?.given[activity.id] }} tooLong={choice?.tooLong ?? []} others={others} qualities={qualities} />
            ))}
          </ul>
          <div className="mt-4 flex flex-col gap-3 border-t pt-4">
            <label className="flex max-w-xl flex-col gap-1 text-sm font-medium">
              {m.catalogue_reason()}
              <input name="reason" defaultValue={choice?.reason} maxLength={300} autoComplete="off" aria-describedby={choice ? 'catalogue-refusal' : undefined} className="control font-normal" />
            </label>
            {choice ? (
              <div id="catalogue-refusal">
                <Notice tone="bad">{choice.refusal}</Notice>
              </div>
            ) : null}
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button type="submit" name="intent" value="kinds" variant="primary">
                {m.events_kinds_save()}
              </Button>
              <span className="text-sm text-muted">{m.events_kinds_effect()}</span>
            </div>
          </div>
        </Form>
      )}
      {changes.length > 0 ? <Changes changes={changes} qualities={qualities} /> : null}
    </Card>
  );
}

function Changes({ changes, qualities }: Pick<ActivitiesCardProps, 'changes' | 'qualities'>) {
  const format = useFormat();
  const qualityName = (id: string) => qualities.find(({ value }) => value === id)?.label ?? id;
  return (
    <details className="mt-4 border-t pt-3">
      <summary className="fold">{m.events_versions({ count: changes.length })}</summary>
      <ul className="mt-2 space-y-3 text-sm">
        {changes.map(({ version, at, actor, reason, changes: lines }) => (
          <li key={version}>
            <span className="block font-medium">{m.events_version({ version, day: format.dateTime(at), actor })}</span>
            {reason ? <span className="block">{reason}</span> : null}
            {lines.map((line) => (
              <span key={`${line.key} ${line.field ?? ''}`} className="block text-muted">
                {changeText(line, qualityName)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
