import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { type DragEvent, type ReactNode, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { type BoardStage, weighted } from '../../deals/board.ts';

interface StageColumnProps {
  stage: BoardStage;
  onDrop: (event: DragEvent) => void;
  children: ReactNode;
}

/** A stage with its count and worth; a deal can be dropped anywhere on it. */
export function StageColumn({ stage, onDrop, children }: StageColumnProps) {
  const format = useFormat();
  const [isOver, setOver] = useState(false);
  const money = (sums: { currency: string; cents: number }[]) => sums.map(({ currency, cents }) => format.money(cents, currency, true)).join(' + ');
  const rest = stage.count - stage.cards.length;
  return (
    <section
      aria-label={stage.name}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        onDrop(event);
      }}
      className={clsx('flex w-72 shrink-0 flex-col rounded-lg border bg-sunken sm:w-64 xl:min-w-56 xl:flex-1', isOver && 'outline-2 -outline-offset-2 outline-accent')}
    >
      <header className="sticky top-0 z-10 rounded-t-lg border-b bg-sunken px-3 py-2.5">
        <h2 className="flex items-baseline justify-between gap-2 text-sm font-semibold">
          <span className="min-w-0 break-words">{stage.name}</span>
          {stage.kind === 'open' ? <span className="text-xs font-normal text-muted tabular-nums">{stage.probability}%</span> : <span className="text-xs font-normal text-muted">{m.deal_stage_recent()}</span>}
        </h2>
        <p className="text-xs text-muted tabular-nums">
          {m.deal_stage_count({ count: stage.count })}
          {stage.totals.length > 0 ? ` · ${money(stage.totals)}` : ''}
        </p>
        {stage.kind === 'open' && stage.totals.length > 0 ? <p className="text-xs text-muted tabular-nums">{m.deal_stage_weighted({ amount: money(weighted(stage)) })}</p> : null}
      </header>
      <ol className="flex grow flex-col gap-2 p-2">
        {children}
        {stage.cards.length === 0 ? <li className="rounded-md border border-dashed px-3 py-6 text-center text-xs text-muted">{m.deal_stage_none()}</li> : null}
      </ol>
      {rest > 0 ? (
        <Link to={paths.records('deals')} className="px-3 pb-3 text-xs">
          {m.deal_stage_more({ count: rest })}
        </Link>
      ) : null}
    </section>
  );
}
