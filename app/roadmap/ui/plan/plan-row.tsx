import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { Route } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import { daysBetween } from '#app/values/day.ts';
import type { Timing } from '../../plan/critical-path.ts';
import { isLate, stateOf } from '../../plan/plan-item.ts';
import { type PlanAxis, placeOf, type PlanRow, ROW_HEIGHT } from '../../plan/plan-layout.ts';
import { itemLabel } from '../../plan/plan-words.ts';
import { type PhaseKind, phaseNumber } from '../../phase.ts';
import type { Roadmap } from '../../roadmap.ts';
import { gateName, phaseName, verdictName } from '../../roadmap-words.ts';
import { GateDiamond } from '../gate-diamond.tsx';
import { ItemSign } from './item-sign.tsx';
import { PlanBar } from './plan-bar.tsx';
import type { PlanDrag } from './use-plan-drag.ts';

/** In pixels: the column of names stays in sight. */
export const NAMES_WIDTH = 280;

interface PlanRowViewProps {
  row: PlanRow;
  place: number;
  count: number;
  roadmap: Roadmap;
  axis: PlanAxis;
  timing: Timing | undefined;
  owner: string | null;
  canWrite: boolean;
  drag: PlanDrag;
  isInTabOrder: boolean;
  onFocus: () => void;
  onStep: (by: 1 | -1) => void;
}

/** A phase with its gate, or one thing under it. */
export function PlanRowView({ row, place, count, roadmap, axis, ...rest }: PlanRowViewProps) {
  return (
    <li aria-setsize={count} aria-posinset={place + 1} className={clsx('absolute left-0 flex w-full border-b border-border/60', row.kind === 'phase' && 'bg-sunken/70')} style={{ top: place * ROW_HEIGHT, height: ROW_HEIGHT }}>
      {row.kind === 'phase' ? <PhaseHead phase={row.phase} roadmap={roadmap} axis={axis} /> : <ItemRow item={row.item} axis={axis} today={roadmap.today} {...rest} />}
    </li>
  );
}

type ItemRowProps = Omit<PlanRowViewProps, 'row' | 'place' | 'count' | 'roadmap'> & { item: Extract<PlanRow, { kind: 'item' }>['item']; today: Roadmap['today'] };

function ItemRow({ item, axis, today, timing, owner, isInTabOrder, ...rest }: ItemRowProps) {
  const { date } = useFormat();
  const isCritical = timing?.isCritical ?? false;
  return (
    <>
      <span className="sticky left-0 z-10 flex shrink-0 items-center gap-2 border-r bg-surface pr-2 pl-4 text-sm sm:pl-5" style={{ width: NAMES_WIDTH }}>
        <ItemSign item={item} className="size-3.5" />
        <Link to={paths.planItem(item.id)} prefetch="intent" tabIndex={isInTabOrder ? undefined : -1} title={owner ? `${item.name} · ${owner}` : item.name} className={clsx('min-w-0 flex-1 truncate hover:underline', stateOf(item) === 'done' && 'text-muted', isLate(item, today) && 'font-medium text-warn')}>
          {item.name}
        </Link>
        {isCritical ? (
          <span title={m.plan_critical()}>
            <Route aria-hidden="true" className="size-4" />
          </span>
        ) : null}
      </span>
      <span className="relative" style={{ width: axis.width }}>
        <PlanBar item={item} axis={axis} timing={timing} today={today} label={itemLabel(item, today, isCritical, date)} isInTabOrder={isInTabOrder} {...rest} />
      </span>
    </>
  );
}

function PhaseHead({ phase: kind, roadmap: { phases, timeline }, axis }: { phase: PhaseKind; roadmap: Roadmap; axis: PlanAxis }) {
  const { date } = useFormat();
  const gate = phases.find((phase) => phase.kind === kind)?.gate;
  const expected = timeline.rows.find((row) => row.kind === kind)?.expected;
  const says = gate && (gate.verdict ? m.roadmap_gate_decided({ verdict: verdictName(gate.verdict), date: date(gate.decidedOn) }) : m.roadmap_gate_due({ date: date(gate.plannedOn) }));
  return (
    <>
      <span className="sticky left-0 z-10 flex shrink-0 items-center border-r bg-sunken pl-4 text-sm font-semibold sm:pl-5" style={{ width: NAMES_WIDTH }}>
        {phaseNumber(kind)}. {phaseName(kind)}
      </span>
      <span className="relative" style={{ width: axis.width }}>
        {expected ? <span aria-hidden="true" className="absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-border-strong/50" style={{ left: placeOf(axis, expected.start), width: daysBetween(expected.start, expected.end) * axis.dayWidth }} /> : null}
        {gate ? (
          <Link to={paths.gate(gate.id)} prefetch="intent" aria-label={`${gateName(kind)}: ${says}`} title={`${gateName(kind)}: ${says}`} className="absolute top-0.5 -translate-x-1/2 rounded-md" style={{ left: placeOf(axis, gate.decidedOn ?? gate.plannedOn) }}>
            <GateDiamond verdict={gate.verdict} number={phaseNumber(kind)} />
          </Link>
        ) : null}
      </span>
    </>
  );
}
