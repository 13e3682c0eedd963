import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ReactNode, useId, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { BoardColumn } from '../../plan/board-layout.ts';
import { columnHint, columnName, columnNone } from '../../plan/board-words.ts';

interface PlanBoardColumnProps {
  column: BoardColumn;
  /** The choice of the address, for the table. */
  search: string;
  /** Null where nothing may be moved. */
  onDrop: ((id: string) => void) | null;
  children: ReactNode;
}

/** How far things are, with how many; a card can be dropped anywhere on it. */
export function PlanBoardColumn({ column: { kind, cards, count }, search, onDrop, children }: PlanBoardColumnProps) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  return (
    <section
      id={`board-${kind}`}
      aria-labelledby={id}
      data-column={kind}
      {...(onDrop && {
        onDragOver: (event) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: (event) => {
          event.preventDefault();
          setOver(false);
          onDrop(event.dataTransfer.getData('text/plain'));
        },
      })}
      className={clsx('flex min-w-0 scroll-mt-20 flex-col rounded-lg border bg-sunken', isOver && 'outline-2 -outline-offset-2 outline-accent')}
    >
      <header className={clsx('z-10 rounded-t-lg border-t-3 border-b bg-sunken px-3 pt-2 pb-2.5 lg:sticky lg:top-0', kind === 'late' && count > 0 ? 'border-t-warn' : 'border-t-transparent')}>
        <h2 tabIndex={-1} className="flex items-baseline justify-between gap-2 text-sm font-semibold">
          <span id={id} className={clsx(kind === 'late' && count > 0 && 'text-warn')}>{columnName(kind)}</span>
          <span className="text-xs font-normal text-muted tabular-nums">{m.planboard_count({ count })}</span>
        </h2>
        <p className="text-xs text-muted">{columnHint(kind)}</p>
      </header>
      {cards.length === 0 ? (
        <p className="m-2 rounded-md border border-dashed px-3 py-6 text-center text-xs text-muted">{columnNone(kind)}</p>
      ) : (
        <ol aria-labelledby={id} className="flex grow flex-col gap-2 p-2">
          {children}
        </ol>
      )}
      {count > cards.length ? (
        <Link to={paths.planTable(search)} className="link px-3 pb-3 text-sm">
          {m.planboard_more({ count: count - cards.length })}
        </Link>
      ) : null}
    </section>
  );
}
