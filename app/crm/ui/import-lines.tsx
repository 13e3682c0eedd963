import type { ReactNode } from 'react';
import { useFormat } from '#app/ui/format.tsx';
import { m } from '#app/messages/compiled/messages.js';

interface Line {
  id: string;
  title: ReactNode;
  state?: ReactNode;
  /** When, what and by whom. */
  about: string[];
  counts: { rows: number; created: number; updated: number; rejected: number };
}

/** Imports under each other, for a telephone: a table of so many columns would run off its side. */
export function ImportLines({ lines }: { lines: readonly Line[] }) {
  const { number } = useFormat();
  if (lines.length === 0) return null;
  return (
    <ul className="divide-y sm:hidden">
      {lines.map(({ id, title, state, about, counts }) => (
        <li key={id} className="flex flex-col gap-2 px-4 py-3 text-sm">
          <div className="flex items-start justify-between gap-3">
            <div className="min-w-0 font-medium break-words">{title}</div>
            {state ? <div className="shrink-0">{state}</div> : null}
          </div>
          <p className="text-muted">{about.filter(Boolean).join(' · ')}</p>
          <dl className="grid grid-cols-4 gap-2">
            {[
              { word: m.crm_count_rows(), count: counts.rows },
              { word: m.crm_count_created(), count: counts.created },
              { word: m.crm_count_updated(), count: counts.updated },
              { word: m.crm_count_rejected(), count: counts.rejected },
            ].map(({ word, count }) => (
              <div key={word} className="flex flex-col-reverse">
                <dt className="text-xs text-muted">{word}</dt>
                <dd className="tabular-nums">{number(count)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
