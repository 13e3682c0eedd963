import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { ChangeLoad } from '../../change-load/load-page.ts';
import { loadKindName } from '../../change-load/load-words.ts';

/** What stands behind the figures, group by group: for who cannot point at a cell. */
export function GroupThings({ load: { groups, grain } }: { load: ChangeLoad }) {
  const { period: periodText } = useFormat();
  return (
    <ul className="mt-2 divide-y border-t">
      {groups.map(({ groupId, name, cells }) => (
        <li key={groupId} className="px-4 py-2 sm:px-5">
          <details>
            <summary className="fold">{m.load_things_of({ name })}</summary>
            <dl className="mt-1 grid gap-x-6 gap-y-2 pb-2 text-sm sm:grid-cols-2">
              {cells
                .filter(({ points }) => points > 0)
                .map(({ period, points, things, isTooMuch }) => (
                  <div key={period.start}>
                    <dt className="font-medium">
                      {m.load_points_in({ period: periodText(period.start, grain), count: points })}
                      {isTooMuch ? <span className="text-bad"> {m.load_too_much()}</span> : null}
                    </dt>
                    <dd className="text-muted">{things.map(({ kind, name: called }) => `${called} (${loadKindName(kind).toLowerCase()})`).join(' · ')}</dd>
                  </div>
                ))}
            </dl>
          </details>
        </li>
      ))}
    </ul>
  );
}
