import { clsx } from 'clsx';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import type { Day } from '#app/values/day.ts';
import { boardLayout } from '../../plan/board-layout.ts';
import { columnName, waitsForText } from '../../plan/board-words.ts';
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
  const { list } = useFormat();
  const marks = useBoardMarks(shown.plan, today);
  const { phases, ownerNames } = shown;
  const columns = useMemo(
    () => boardLayout(marks.shown, marks.shown.items.filter((item) => fitsFilter(item, phases, filter)), today).filter(({ kind }) => kind !== 'done' || !filter.isOpenOnly),
    [marks.shown, phases, filter, today],
  );
  const timings = useMemo(() => criticalPath(marks.shown), [marks.shown]);
  const kinds = new Map(phases.map(({ id, kind }) => [id, kind]));
  const keepPlace = useKeptPlace(marks.shown);
  return (
    <div className="flex flex-col gap-3">
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
              {column.cards.map(({ item, waitsFor }) => (
                <PlanBoardCard
                  key={item.id}
                  item={item}
                  waitsFor={waitsFor.length > 0 ? waitsForText(waitsFor, list) : null}
                  phase={kinds.get(item.phaseId) ?? 'strategy'}
                  owner={item.ownerId && (ownerNames[item.ownerId] ?? null)}
                  isCritical={timings.get(item.id)?.isCritical ?? false}
                  today={today}
                  canWrite={canWrite}
                  onMark={keepPlace}
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
function useKeptPlace(plan: ShownPlan['plan']) {
  const left = useRef<{ column: HTMLElement; place: number } | null>(null);
  useEffect(() => {
    if (!left.current || document.activeElement !== document.body) return;
    const { column, place } = left.current;
    left.current = null;
    const cards = [...column.querySelectorAll<HTMLElement>('[data-card]')];
    (cards[place] ?? cards.at(-1) ?? column.querySelector<HTMLElement>('h2'))?.focus({ preventScroll: true });
  }, [plan]);
  return useCallback((form: HTMLFormElement) => {
    const column = form.closest<HTMLElement>('[data-column]');
    if (column) left.current = { column, place: [...column.querySelectorAll('form')].indexOf(form) };
  }, []);
}
