import { m } from '#app/messages/compiled/messages.js';
import type { FieldChange } from '../audit-entry.ts';

/** Field, before, after; folded when there is more than one. */
export function ChangeList({ changes }: { changes: readonly FieldChange[] }) {
  if (changes.length === 0) return <span className="text-muted">–</span>;
  const list = (
    <dl className="flex flex-col gap-1">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="relative min-w-0">
          <dt className="inline font-medium">{field}: </dt>
          <dd className="inline break-words">
            {before === null ? null : (
              <>
                <span className="sr-only">{m.people_audit_before()} </span>
                <del className="text-muted">{before}</del>
                <span aria-hidden="true"> → </span>
              </>
            )}
            <span className="sr-only">{m.people_audit_after()} </span>
            <ins className="no-underline">{after ?? '–'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
  if (changes.length === 1) return list;
  return (
    <details>
      <summary className="fold">{changes.map((change) => change.field).slice(0, 4).join(', ')}</summary>
      <div className="mt-1">{list}</div>
    </details>
  );
}
