import { lineThrough } from './line-through.ts';

interface SparklineProps {
  /** Oldest first; null is a gap. */
  values: readonly (number | null)[];
  /** What it shows, for who cannot see it; left out when the words beside it say the same. */
  label?: string;
  target?: number | null;
  /** Where it is heading, with its bounds: drawn to the right of what was measured. */
  ahead?: { value: number; low: number; high: number } | null;
  /** The last value is not final. */
  isLastProvisional?: boolean;
}

const WIDTH = 96;
const HEIGHT = 28;
const EDGE = 3;
/** Of the width, where it goes on ahead. */
const MEASURED_PART = 0.75;

/** A course without axes, drawn on the server. */
export function Sparkline({ values, label, target = null, ahead = null, isLastProvisional = false }: SparklineProps) {
  const known = [...values, target, ahead?.value ?? null].filter((value): value is number => value !== null);
  if (values.every((value) => value === null)) return null;
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE) * (ahead ? MEASURED_PART : 1)) / Math.max(1, values.length - 1);
  const y = (value: number) => HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / span;
  /** Bounds far away are cut off at the edge: they would leave nothing to see of the course. */
  const within = (at: number) => Math.min(HEIGHT, Math.max(0, at));
  const lastIndex = values.findLastIndex((value) => value !== null);
  const last = values[lastIndex] ?? 0;
  const firm = isLastProvisional ? values.map((value, index) => (index === lastIndex ? null : value)) : values;
  const before = isLastProvisional ? values.findLastIndex((value, index) => value !== null && index < lastIndex) : -1;
  const fromIndex = firm.findLastIndex((value) => value !== null);
  const from = ahead && fromIndex >= 0 ? `${x(fromIndex).toFixed(1)} ${y(firm[fromIndex] ?? 0).toFixed(1)}` : null;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-7 w-full overflow-visible" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      {target !== null ? <path d={`M0 ${y(target)}H${WIDTH}`} stroke="var(--muted)" strokeDasharray="3 3" /> : null}
      {ahead && from ? (
        <>
          <path d={`M${from}L${WIDTH - EDGE} ${within(y(ahead.high)).toFixed(1)}V${within(y(ahead.low)).toFixed(1)}Z`} fill="var(--accent)" fillOpacity="0.18" />
          <path d={`M${from}L${WIDTH - EDGE} ${y(ahead.value).toFixed(1)}`} stroke="var(--accent)" strokeWidth="1" strokeDasharray="1.5 2" />
        </>
      ) : null}
      <path d={lineThrough(firm, x, y)} fill="none" stroke="var(--accent)" strokeWidth="1.75" strokeLinejoin="round" strokeLinecap="round" />
      {before >= 0 ? (
        <path d={`M${x(before)} ${y(values[before] ?? 0)}L${x(lastIndex)} ${y(last)}`} stroke="var(--accent)" strokeWidth="1.75" strokeDasharray="2 2.5" />
      ) : null}
      <circle cx={x(lastIndex)} cy={y(last)} r="2.5" fill={isLastProvisional ? 'var(--surface)' : 'var(--accent)'} stroke="var(--accent)" strokeWidth="1.5" />
    </svg>
  );
}
