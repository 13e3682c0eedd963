import { clsx } from 'clsx';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Scroller } from '#app/ui/scroller.tsx';
import type { Day } from '#app/values/day.ts';
import { boardLayout } from '../../plan/board-layout.ts';
import { columnName } from '../../plan/board-words.ts';
import { criticalPath } from '../../plan/critical-path.ts';
import { fitsFilter, type PlanFilter, planSearch } from '../../plan/plan-filter.ts';
import type { ShownPlan } from '../../plan/plan.server.ts';
import { PlanBoardCard } from './plan-board-card.tsx';
import { PlanBoardColumn } from './plan-board-column.tsx';
import { useBoardMarks } from './use-board-marks.ts';

interface PlanBoardProps {
  shown: ShownPlan;
  filter: PlanFilter;
  today: Day;
  canWrite: boolean;
}

/** Everything in the plan by how far it is. */
export function PlanBoard({ shown, filter, today, canWrite }: PlanBoardProps) {
  const marks = useBoardMarks(shown.plan, today);
  const { phases, ownerNames } = shown;
  const columns = useMemo(
    () => boardLayout(marks.shown, marks.shown.items.filter((item) => fitsFilter(item, phases, filter)), today).filter(({ kind }) => kind !== 'done' || !filter.isOpenOnly),
    [marks.shown, phases, filter, today],
  );
  const timings = useMemo(() => criticalPath(marks.shown), [marks.shown]);
  const kinds = new Map(phases.map(({ id, kind }) => [id, kind]));
  const box = useRef<HTMLDivElement>(null);
  const keepPlace = useKeptPlace(box, marks.shown);
  return (
    <div ref={box} className="flex flex-col gap-3">
      {/* On a telephone the columns stand under each other. */}
      <nav aria-label={m.planboard_columns()} className="flex flex-wrap gap-x-4 lg:hidden">
        {columns.map(({ kind, count }) => (
          <a key={kind} href={`#board-${kind}`} className="link inline-flex min-h-11 items-center gap-1.5 text-sm">
            {columnName(kind)} <span className="text-muted tabular-nums">{count}</span>
          </a>
        ))}
      </nav>
      <Scroller label={m.planboard_title()} className="lg:max-h-[max(30rem,calc(100dvh-16rem))]">
        <div className={clsx('grid items-stretch gap-3 sm:grid-cols-2', columns.length === 4 ? 'lg:grid-cols-4' : 'lg:grid-cols-3')}>
          {columns.map((column) => (
            <PlanBoardColumn key={column.kind} column={column} search={planSearch(filter)} onDrop={canWrite ? (id) => marks.drop(id, column.kind) : null}>
              {column.cards.map((card, place) => (
                <PlanBoardCard
                  key={card.item.id}
                  card={card}
                  phase={kinds.get(card.item.phaseId) ?? 'strategy'}
                  owner={card.item.ownerId && (ownerNames[card.item.ownerId] ?? null)}
                  isCritical={timings.get(card.item.id)?.isCritical ?? false}
                  today={today}
                  canWrite={canWrite}
                  onMark={() => keepPlace(column.kind, place)}
                />
              ))}
            </PlanBoardColumn>
          ))}
        </div>
      </Scroller>
    </div>
  );
}

/** A card whose button was pressed goes to another column, and the keyboard with it: it is put at the card that took its place. */
function useKeptPlace(box: RefObject<HTMLDivElement>, plan: ShownPlan['plan']) {
  const left = useRef<{ kind: string; place: number } | null>(null);
  useEffect(() => {
    const at = left.current;
    if (!at || document.activeElement !== document.body) return;
    left.current = null;
    const column = box.current?.querySelector(`[data-column="${at.kind}"]`);
    const cards = [...(column?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    (cards[at.place] ?? cards.at(-1) ?? column?.querySelector<HTMLElement>('h2'))?.focus({ preventScroll: true });
  }, [plan, box]);
  return (kind: string, place: number) => {
    left.current = { kind, place };
  };
}
