import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Progress } from '#app/ui/progress.tsx';
import type { CompletionFigures, ListVersion } from '../../checklists/managed-list.ts';

/** What was published when, and how far people came with each. */
export function VersionsCard({ versions }: { versions: readonly ListVersion[] }) {
  const { dateTime } = useFormat();
  if (versions.length === 0) return null;
  return (
    <Card title={m.checklists_versions()} description={m.checklists_versions_hint()}>
      <ol className="flex flex-col gap-4">
        {versions.map(({ version, publishedAt, publishedBy, replacedAt, completion }) => (
          <li key={version}>
            <p className="text-sm">
              <span className="font-medium">{m.checklists_version({ version })}</span> <span className="text-muted">{m.checklists_published_by({ at: dateTime(publishedAt), name: publishedBy })}</span>
            </p>
            <CompletionLine completion={completion} label={replacedAt ? m.checklists_finished_then() : m.checklists_finished_now()} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** How many finished it; a group of fewer than five has no figures. */
export function CompletionLine({ completion: { people, finished, putAway, isTooSmall }, label }: { completion: CompletionFigures; label: string }) {
  const { number, percent } = useFormat();
  if (isTooSmall) return <p className="text-sm text-muted">{m.checklists_too_small()}</p>;
  if (!people || finished === null) return <p className="text-sm text-muted">{m.checklists_nobody_yet()}</p>;
  return (
    <div className="mt-1">
      <Progress value={finished} max={people} label={label} detail={m.checklists_finished_of({ finished: number(finished), people: number(people), share: percent(finished / people, 0) })} />
      {putAway ? <p className="mt-1 text-sm text-muted">{m.checklists_left_by({ count: putAway })}</p> : null}
    </div>
  );
}
