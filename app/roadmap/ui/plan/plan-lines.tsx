import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { isoWeekOf, quarterOf } from '#app/values/period.ts';
import { expectedOf, type Plan, takesNoTime } from '../../plan/plan-item.ts';
import { linkPath, type PlanAxis, placeOf, ROW_HEIGHT } from '../../plan/plan-layout.ts';
import type { Timing } from '../../plan/critical-path.ts';

/** Two rows of words over the plan: months over weeks, or years over months or quarters. */
export function PlanTicks({ axis, today, goLiveOn }: { axis: PlanAxis; today: Day; goLiveOn: Day | null }) {
  const { locale, month } = useFormat();
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const smallName = (day: Day) => {
    if (axis.smallGrain === 'week') return String(isoWeekOf(day).week);
    return axis.smallGrain === 'quarter' ? `${locale === 'nl' ? 'K' : 'Q'}${quarterOf(day)}` : short.format(new Date(`${day}T00:00:00Z`)).replace('.', '');
  };
  return (
    <div aria-hidden="true" className="relative h-15 text-xs text-muted" style={{ width: axis.width }}>
      {axis.large.map(({ day, at }) => (
        <span key={day} className="absolute top-1 pl-1.5 font-semibold whitespace-nowrap text-text" style={{ left: at }}>
          {axis.smallGrain === 'week' ? month(day) : day.slice(0, 4)}
        </span>
      ))}
      {axis.small.map(({ day, at }) => (
        <span key={day} className="absolute top-5 pl-1.5 whitespace-nowrap" style={{ left: at }}>
          {smallName(day)}
        </span>
      ))}
      {goLiveOn ? <Flag at={placeOf(axis, goLiveOn)} word={m.plan_go_live()} className="bg-accent text-accent-text" /> : null}
      <Flag at={placeOf(axis, today)} word={m.roadmap_today()} className="bg-text text-surface" />
    </div>
  );
}

/** The lines behind the bars, today and go-live among them. */
export function PlanGrid({ axis, today, goLiveOn }: { axis: PlanAxis; today: Day; goLiveOn: Day | null }) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 left-0" style={{ width: axis.width }}>
      {axis.small.map(({ day, at }) => (
        <span key={day} className="absolute inset-y-0 border-l border-border/70" style={{ left: at }} />
      ))}
      {axis.large.map(({ day, at }) => (
        <span key={day} className="absolute inset-y-0 border-l border-border-strong/40" style={{ left: at }} />
      ))}
      {goLiveOn ? <span className="absolute inset-y-0 border-l-2 border-dashed border-accent" style={{ left: placeOf(axis, goLiveOn) - 1 }} /> : null}
      <span className="absolute inset-y-0 border-l-2 border-text" style={{ left: placeOf(axis, today) - 1 }} />
    </div>
  );
}

/** What the line below it is. */
function Flag({ at, word, className }: { at: number; word: string; className: string }) {
  return (
    <span className={`absolute bottom-0 rounded-t-sm rounded-br-sm px-1.5 py-px font-medium whitespace-nowrap ${className}`} style={{ left: at - 1 }}>
      {word}
    </span>
  );
}

interface PlanLinksProps {
  plan: Plan;
  axis: PlanAxis;
  /** By item id. */
  places: ReadonlyMap<string, number>;
  timings: ReadonlyMap<string, Timing>;
  sight: { from: number; to: number };
}

/** What waits for what, of the rows in sight: the way of the critical path is darker and thicker. */
export function PlanLinkLines({ plan, axis, places, timings, sight }: PlanLinksProps) {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const lines = plan.links.flatMap((link) => {
    const [from, to] = [items.get(link.fromId), items.get(link.toId)];
    const [fromRow, toRow] = [places.get(link.fromId), places.get(link.toId)];
    if (!from || !to || fromRow === undefined || toRow === undefined) return [];
    if (Math.max(fromRow, toRow) < sight.from || Math.min(fromRow, toRow) > sight.to) return [];
    const isCritical = Boolean(timings.get(from.id)?.isCritical && timings.get(to.id)?.isCritical);
    const side = (item: typeof from) => (takesNoTime(item) ? 9 : 0);
    const path = linkPath({ x: placeOf(axis, expectedOf(from).end) + side(from), row: fromRow - sight.from }, { x: placeOf(axis, expectedOf(to).start) - side(to), row: toRow - sight.from });
    return [{ id: link.id, path, isCritical }];
  });
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute left-0 overflow-visible" style={{ top: sight.from * ROW_HEIGHT }} width={axis.width} height={(sight.to - sight.from) * ROW_HEIGHT}>
      <defs>
        <marker id="plan-arrow" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
          <path d="M0 0 6 3 0 6Z" className="fill-border-strong" />
        </marker>
        <marker id="plan-arrow-critical" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="4" markerHeight="4" orient="auto">
          <path d="M0 0 6 3 0 6Z" className="fill-text" />
        </marker>
      </defs>
      {lines.map(({ id, path, isCritical }) => (
        <path key={id} d={path} fill="none" className={isCritical ? 'stroke-text' : 'stroke-border-strong'} strokeWidth={isCritical ? 2 : 1} markerEnd={isCritical ? 'url(#plan-arrow-critical)' : 'url(#plan-arrow)'} />
      ))}
    </svg>
  );
}
