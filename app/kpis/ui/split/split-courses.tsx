import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { type Scale, sharedScale } from '#app/ui/chart/shared-scale.ts';
import { SmallCourse } from '#app/ui/chart/small-course.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { SeriesPoint } from '#app/values/metric.ts';
import { lineName } from '../../explore/explore-words.ts';
import type { Explored, ExploredLine, LineOf } from '../../explore/explored.ts';
import { keyOfLine } from '../../explore/line-part.ts';
import { judgedPoint } from '../../status.ts';
import { useValueFormat } from '../use-value-format.ts';
import { useLeadToPart } from './use-lead-to-part.ts';

interface SplitCoursesProps {
  explored: Explored;
  /** What they are parts of. */
  whole: readonly SeriesPoint[];
  /** The part that is looked into. */
  chosen: LineOf | null;
}

/** A small chart for each part, all on one scale. Where parts can be held beside the whole, that runs behind each. */
export function SplitCourses({ explored, whole, chosen }: SplitCoursesProps) {
  const { lines, metric } = explored;
  const isBeside = metric.unit !== 'money' && metric.unit !== 'count';
  const beside = isBeside ? new Map(whole.map(({ start, value }) => [start, value])) : null;
  const scale = sharedScale([...lines.flatMap(({ points }) => points.map(({ value }) => value)), ...(beside?.values() ?? [])]);
  if (!scale) return null;
  return (
    <ul className="grid gap-3 p-4 sm:grid-cols-2 sm:px-5 lg:grid-cols-3">
      {lines.map((line) => (
        <Course key={keyOfLine(line.of)} line={line} explored={explored} scale={scale} beside={beside ? line.points.map(({ start }) => beside.get(start) ?? null) : undefined} isChosen={chosen !== null && keyOfLine(chosen) === keyOfLine(line.of)} />
      ))}
    </ul>
  );
}

function Course({ line: { of, points }, explored, scale, beside, isChosen }: { line: ExploredLine; explored: Explored; scale: Scale; beside: (number | null)[] | undefined; isChosen: boolean }) {
  const { period } = useFormat();
  const asText = useValueFormat(explored.metric.unit, explored.currency);
  const leadTo = useLeadToPart();
  const name = lineName(of, explored);
  const values = points.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const newest = judgedPoint(points);
  return (
    <li className={clsx('relative rounded-md border px-3 py-2 transition-colors hover:border-border-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent', isChosen && 'border-border-strong bg-sunken')}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-2 text-sm">
        <Link to={leadTo(keyOfLine(of) ?? '')} preventScrollReset aria-current={isChosen ? 'true' : undefined} className="min-w-0 font-medium wrap-anywhere outline-none after:absolute after:inset-0 after:rounded-md">
          {name}
        </Link>
        <span className="font-semibold whitespace-nowrap">{asText(newest?.value ?? null)}</span>
      </div>
      <SmallCourse values={values} scale={scale} beside={beside} isLastProvisional={points.at(-1)?.state !== 'complete'} />
      <p className="sr-only">
        {newest && known.length > 0 ? m.slices_split_course({ name, value: asText(newest.value), period: period(newest.start, explored.exploration.grain), low: asText(Math.min(...known)), high: asText(Math.max(...known)) }) : m.slices_split_course_none({ name })}
      </p>
    </li>
  );
}
