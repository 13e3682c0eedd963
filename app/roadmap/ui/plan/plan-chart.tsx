import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { addDays } from '#app/values/day.ts';
import { criticalPath } from '../../plan/critical-path.ts';
import { fitsFilter, type PlanFilter } from '../../plan/plan-filter.ts';
import type { ShownPlan } from '../../plan/plan.server.ts';
import { daysOf, placeOf, planAxis, planRows, ROW_HEIGHT, rowsInSight } from '../../plan/plan-layout.ts';
import { itemLabel } from '../../plan/plan-words.ts';
import type { Roadmap } from '../../roadmap.ts';
import { PlanGrid, PlanLinkLines, PlanTicks } from './plan-lines.tsx';
import { PlanPictureButton } from './plan-picture-button.tsx';
import { NAMES_WIDTH, PlanRowView } from './plan-row.tsx';
import { usePlanDrag } from './use-plan-drag.ts';
import { usePlanUndo } from './use-plan-undo.ts';

interface PlanChartProps {
  shown: ShownPlan;
  roadmap: Roadmap;
  filter: PlanFilter;
  canWrite: boolean;
  /** What its signs mean. */
  legend: ReactNode;
}

/** Before the browser has measured: as many as a tall screen holds. */
const FIRST_HEIGHT = 1100;

/** Everything in the plan in time, under its phase. Only the rows in sight are drawn. */
export function PlanChart({ shown, roadmap, filter, canWrite, legend }: PlanChartProps) {
  const format = useFormat();
  const { today, phases, goLiveOn, timeline } = roadmap;
  const drag = usePlanDrag(shown.plan);
  const plan = drag.shown;
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: FIRST_HEIGHT });
  const [current, setCurrent] = useState<string | null>(null);
  // The axis is that of the plan as it is kept: it stands still while something is moved.
  const axis = useMemo(() => planAxis(daysOf(shown.plan.items, timeline.rows.map((row) => row.expected), [today, ...phases.flatMap(({ gate }) => (gate ? [gate.decidedOn ?? gate.plannedOn] : []))]), filter.zoom), [shown.plan, timeline, phases, today, filter.zoom]);
  const timings = useMemo(() => criticalPath(plan), [plan]);
  const rows = useMemo(() => planRows(plan.items.filter((item) => fitsFilter(item, shown.phases, filter)), shown.phases.filter(({ kind }) => filter.phase === null || kind === filter.phase)), [plan, shown.phases, filter]);
  const places = useMemo(() => new Map(rows.flatMap((row, place) => (row.kind === 'item' ? [[row.item.id, place] as const] : []))), [rows]);
  const all = { plan, axis, rows, places, timings };
  const sight = rowsInSight(view.top, view.height, rows.length);
  const drawn = rows.slice(sight.from, sight.to);
  const drawnIds = drawn.flatMap((row) => (row.kind === 'item' ? row.item.id : []));
  // One stop of Tab for all: the arrows go on from there.
  const reached = current !== null && drawnIds.includes(current) ? current : drawnIds[0];
  usePlanUndo(canWrite ? shown.lastChangeId : null);

  const look = useCallback(() => {
    const element = box.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  }, []);
  // Where it opens is worked out once for each scale: it does not jump back at every change of the plan.
  const openAt = (zoom: PlanFilter['zoom']) => ({ zoom, left: placeOf(axis, addDays(today, -56)), top: Math.max(0, rows.findIndex((row) => row.kind === 'phase' && row.phase === roadmap.current?.phase)) * ROW_HEIGHT });
  const [opened, setOpened] = useState(() => openAt(filter.zoom));
  if (opened.zoom !== filter.zoom) setOpened(openAt(filter.zoom));
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.scrollLeft = opened.left;
    if (opened.top > 0) element.scrollTop = opened.top;
    look();
  }, [opened, look]);

  const stepFrom = (id: string) => (by: 1 | -1) => {
    let place = (places.get(id) ?? 0) + by;
    while (rows[place]?.kind === 'phase') place += by;
    const row = rows[place];
    if (row?.kind !== 'item' || !box.current) return;
    const top = place * ROW_HEIGHT;
    if (top < box.current.scrollTop || top > box.current.scrollTop + box.current.clientHeight - 3 * ROW_HEIGHT) box.current.scrollTop = top - box.current.clientHeight / 2;
    setCurrent(row.item.id);
    look();
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-bar="${row.item.id}"]`)?.focus({ preventScroll: true }));
  };

  const held = plan.items.find(({ id }) => id === drag.heldId);
  const isCritical = (id: string) => timings.get(id)?.isCritical ?? false;
  return (
    <figure aria-label={m.plan_label({ from: format.date(axis.start), to: format.date(addDays(axis.end, -1)) })} className="m-0">
      <p aria-live="polite" className="sr-only">
        {held ? itemLabel(held, today, isCritical(held.id), format.date) : null}
      </p>
      {/* A keyboard reaches it by its bars; where there is none to reach it scrolls by itself. */}
      <div ref={box} onScroll={look} className="relative max-h-[72vh] overflow-auto border-t">
        <div className="sticky top-0 z-20 flex w-max border-b bg-surface">
          <span className="sticky left-0 z-10 shrink-0 border-r bg-surface" style={{ width: NAMES_WIDTH }} />
          <PlanTicks axis={axis} today={today} goLiveOn={goLiveOn} />
        </div>
        <div className="relative" style={{ height: rows.length * ROW_HEIGHT, width: NAMES_WIDTH + axis.width }}>
          <div className="absolute inset-y-0" style={{ left: NAMES_WIDTH }}>
            <PlanGrid axis={axis} today={today} goLiveOn={goLiveOn} />
            <PlanLinkLines drawn={all} sight={sight} />
          </div>
          <ol aria-label={m.plan_title()}>
            {drawn.map((row, index) => (
              <PlanRowView
                key={row.kind === 'phase' ? row.phase : row.item.id}
                row={row}
                place={sight.from + index}
                count={rows.length}
                roadmap={roadmap}
                axis={axis}
                timing={row.kind === 'item' ? timings.get(row.item.id) : undefined}
                owner={row.kind === 'item' && row.item.ownerId ? (shown.ownerNames[row.item.ownerId] ?? null) : null}
                canWrite={canWrite}
                drag={drag}
                isInTabOrder={row.kind === 'item' && row.item.id === reached}
                onFocus={() => row.kind === 'item' && setCurrent(row.item.id)}
                onStep={row.kind === 'item' ? stepFrom(row.item.id) : () => undefined}
              />
            ))}
          </ol>
        </div>
      </div>
      <div className="flex items-start justify-between gap-4 border-t px-4 py-3 sm:px-5">
        {legend}
        <PlanPictureButton drawn={all} roadmap={roadmap} />
      </div>
    </figure>
  );
}
