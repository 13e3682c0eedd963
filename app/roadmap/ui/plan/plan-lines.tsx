import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { type DrawnPlan, drawnLinks, type PlanAxis, placeOf, ROW_HEIGHT, type RowSpan } from '../../plan/plan-layout.ts';
import { largeTickName, smallTickName } from '../../plan/tick-words.ts';

/** Two rows of words over the plan: months over weeks, or years over months or quarters. */
export function PlanTicks({ axis, today, goLiveOn }: { axis: PlanAxis; today: Day; goLiveOn: Day | null }) {
  const format = useFormat();
  return (
    <div aria-hidden="true" className="relative h-15 text-xs text-muted" style={{ width: axis.width }}>
      {axis.large.map(({ day, at }) => (
        <span key={day} className="absolute top-1 pl-1.5 font-semibold whitespace-nowrap text-text" style={{ left: at }}>
          {largeTickName(axis, day, format)}
        </span>
      ))}
      {axis.small.map(({ day, at }) => (
        <span key={day} className="absolute top-5 pl-1.5 whitespace-nowrap" style={{ left: at }}>
          {smallTickName(axis, day, format)}
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

/** What waits for what, of the rows in sight: the way of the critical path is darker and thicker. */
export function PlanLinkLines({ drawn: { axis, ...drawn }, sight }: { drawn: DrawnPlan; sight: RowSpan }) {
  const lines = drawnLinks({ axis, ...drawn }, sight);
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
