import type { Scale } from './shared-scale.ts';

interface SmallCourseProps {
  /** Oldest first; null is a gap. */
  values: readonly (number | null)[];
  /** The same for all that stand beside each other. */
  scale: Scale;
  /** What it is held beside, period by period; drawn behind it. */
  beside?: readonly (number | null)[] | undefined;
  /** The period that is looked into, by its place. */
  chosen?: number | undefined;
  isLastProvisional: boolean;
}

const WIDTH = 200;
const HEIGHT = 64;
const EDGE = 4;

/** One of several courses on one scale, drawn on the server; what it says stands in words beside it. */
export function SmallCourse({ values, scale, beside, chosen, isLastProvisional }: SmallCourseProps) {
  const span = scale.high - scale.low || 1;
  const x = (at: number) => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const y = (value: number) => HEIGHT - EDGE - ((value - scale.low) * (HEIGHT - 2 * EDGE)) / span;
  const last = values.findLastIndex((value) => value !== null);
  const firm = isLastProvisional ? values.map((value, at) => (at === values.length - 1 ? null : value)) : values;
  const provisional = isLastProvisional && values.length > 1 ? values.map((value, at) => (at < values.length - 2 ? null : value)) : [];
  const marked = chosen !== undefined && values[chosen] != null ? chosen : last;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-16 w-full overflow-visible" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 ${y(Math.max(scale.low, 0))}H${WIDTH}`} stroke="var(--border)" vectorEffect="non-scaling-stroke" />
      {beside ? <path d={through(beside, x, y)} fill="none" stroke="var(--muted)" strokeWidth="1" strokeDasharray="3 3" vectorEffect="non-scaling-stroke" /> : null}
      <path d={through(firm, x, y)} fill="none" stroke="var(--accent)" strokeWidth="1.75" strokeLinejoin="round" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
      <path d={through(provisional, x, y)} fill="none" stroke="var(--accent)" strokeWidth="1.75" strokeDasharray="2 2.5" vectorEffect="non-scaling-stroke" />
      {marked >= 0 ? <path d={`M${x(marked)} ${y(values[marked] ?? 0)}h0.01`} stroke="var(--accent)" strokeWidth="6" strokeLinecap="round" vectorEffect="non-scaling-stroke" /> : null}
    </svg>
  );
}

/** Pen up at a gap; a value alone between gaps is a dot. */
function through(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  return values.map((value, at) => (value === null ? '' : `${(values[at - 1] ?? null) === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}${(values[at - 1] ?? null) === null ? 'h0.01' : ''}`)).join('');
}
