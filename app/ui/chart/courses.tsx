import { lineThrough } from './line-through.ts';

export interface Course {
  /** Oldest first; null is a gap. As many in each. */
  values: readonly (number | null)[];
  /** To compare with: thin and grey. */
  isGuide: boolean;
}

interface CoursesProps {
  courses: readonly Course[];
  kind: 'line' | 'bars';
}

export const COURSES_WIDTH = 520;
export const COURSES_HEIGHT = 150;
const EDGE = 4;

const STROKES = [
  { border: 'solid', dash: undefined },
  { border: 'dashed', dash: '8 5' },
  { border: 'dotted', dash: '2 4' },
] as const;

/** How the course at that place is drawn: its colour, and by a stroke of its own for who sees no colours. */
export function strokeOf(at: number, isGuide = false): { colour: string; border: (typeof STROKES)[number]['border']; dash: string | undefined } {
  return { colour: isGuide ? 'muted' : `series-${(at % 8) + 1}`, ...STROKES[at % STROKES.length]! };
}

/** From where to where the courses go; bars stand on nothing. Null: there is no value. */
export function rangeOf({ courses, kind }: CoursesProps): { low: number; high: number } | null {
  const values = courses.flatMap((course) => course.values.filter((value) => value !== null));
  if (values.length === 0) return null;
  const around = kind === 'bars' ? [...values, 0] : values;
  return { low: Math.min(...around), high: Math.max(...around) };
}

/** Courses without words, drawn on the server; what they are and between which values stands beside them. */
export function Courses({ courses, kind }: CoursesProps) {
  const range = rangeOf({ courses, kind });
  if (!range) return null;
  const { low, high } = range;
  const periods = Math.max(...courses.map(({ values }) => values.length));
  const y = (value: number) => COURSES_HEIGHT - EDGE - ((value - low) * (COURSES_HEIGHT - 2 * EDGE)) / (high - low || 1);
  const step = (COURSES_WIDTH - 2 * EDGE) / (kind === 'bars' ? periods : Math.max(1, periods - 1));
  const levels = [low, (low + high) / 2, high];
  return (
    <svg width={COURSES_WIDTH} height={COURSES_HEIGHT} viewBox={`0 0 ${COURSES_WIDTH} ${COURSES_HEIGHT}`} aria-hidden="true">
      {levels.map((level) => (
        <path key={level} d={`M0 ${y(level)}H${COURSES_WIDTH}`} stroke="var(--border)" />
      ))}
      {courses.map(({ values, isGuide }, at) => {
        const { colour, dash } = strokeOf(at, isGuide);
        if (kind === 'bars') return <path key={at} d={barsOf(values, { y, step, at, of: courses.length, floor: y(0) })} fill={`var(--${colour})`} />;
        const x = (period: number) => EDGE + period * step;
        const last = values.findLastIndex((value) => value !== null);
        return (
          <g key={at}>
            <path d={lineThrough(values, x, y)} fill="none" stroke={`var(--${colour})`} strokeWidth={isGuide ? 1 : 2} strokeDasharray={dash} strokeLinejoin="round" />
            {last >= 0 ? <circle cx={x(last)} cy={y(values[last]!)} r="3" fill={`var(--${colour})`} /> : null}
          </g>
        );
      })}
    </svg>
  );
}

function barsOf(values: readonly (number | null)[], { y, step, at, of, floor }: { y: (value: number) => number; step: number; at: number; of: number; floor: number }): string {
  const wide = (step * 0.8) / of;
  return values.map((value, period) => (value === null ? '' : `M${(EDGE + period * step + step * 0.1 + at * wide).toFixed(1)} ${floor.toFixed(1)}V${y(value).toFixed(1)}h${wide.toFixed(1)}V${floor.toFixed(1)}Z`)).join('');
}
