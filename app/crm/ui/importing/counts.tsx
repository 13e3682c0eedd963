import { useFormat } from '#app/ui/format.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { ENTITY_NAMES } from '../../entity/entity.ts';
import type { ImportJob } from '../../importing/import-job.ts';
import type { RowCounts } from '../../importing/import-run.ts';
import { entitiesWord } from '../field-label.ts';

/** The rows by what came of them, or would. */
export function Counts({ counts, notes }: { counts: RowCounts; notes: ImportJob['notes'] }) {
  const format = useFormat();
  const tiles: [string, number][] = [
    [m.crm_count_rows(), counts.rows],
    [m.crm_count_created(), counts.created],
    [m.crm_count_updated(), counts.updated],
    [m.crm_count_unchanged(), counts.unchanged],
    [m.crm_count_duplicate(), counts.duplicate],
    [m.crm_count_rejected(), counts.rejected],
  ];
  const told = (counted: typeof notes.made, sentence: (inputs: { what: string; count: string }) => string) => ENTITY_NAMES.flatMap((name) => (counted?.[name] ? [sentence({ what: entitiesWord(name), count: format.number(counted[name]) })] : []));
  const sentences = [...told(notes.made, m.importing_made), ...told(notes.unlinked, m.importing_unlinked), ...(notes.ownersUnknown ? [m.importing_owners_unknown({ count: notes.ownersUnknown })] : [])];
  return (
    <div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
        {tiles.map(([label, count]) => (
          <div key={label}>
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="text-xl font-semibold tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {sentences.length > 0 ? (
        <ul className="mt-3 list-disc pl-5 text-sm text-muted">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
