import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Candidate } from '../../duplicates/candidate.ts';
import { entitiesWord } from '../field-label.ts';

/** What hangs on each of the two, by kind: all of it hangs on the one that stays. */
export function MergeLinks({ links }: { links: Candidate['links'] }) {
  const format = useFormat();
  if (links.length === 0) return <p className="text-sm text-muted">{m.duplicate_no_links()}</p>;
  return (
    <table className="w-full max-w-2xl text-sm">
      <thead>
        <tr className="text-left text-muted">
          <th scope="col" className="py-1 font-medium">
            {m.duplicate_link_kind()}
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            {m.duplicate_left()}
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            {m.duplicate_right()}
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            {m.duplicate_together()}
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ entity, counts: [left, right] }) => (
          <tr key={entity} className="border-t tabular-nums">
            <th scope="row" className="py-1 text-left font-normal">
              {entitiesWord(entity)}
            </th>
            <td className="py-1 text-right">{format.number(left)}</td>
            <td className="py-1 text-right">{format.number(right)}</td>
            <td className="py-1 text-right font-medium">{format.number(left + right)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
