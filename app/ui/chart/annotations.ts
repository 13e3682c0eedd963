import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { ChartEvent, ChartLevel, ChartRange } from './chart-series.ts';
import { fade, type Palette } from './palette.ts';

/** In pixels: a row of words. */
const MARK_ROW = 18;
/** In pixels: what a word takes of the width, in two rows. */
const ROOM_FOR_WORD = 110;
/** In pixels: what the longest word of a milestone takes. */
const ROOM_IN_ROW = 90;

interface Marks {
  target?: ChartLevel | undefined;
  baseline?: ChartLevel | undefined;
  threshold?: ChartLevel | undefined;
  /** What it is held beside. */
  benchmark?: ChartLevel | undefined;
  range?: ChartRange | undefined;
  events?: readonly ChartEvent[];
}

/** Levels lie across, events stand upright; each carries its word: the baseline under its line, the others over it. */
export function annotationsOf({ target, baseline, threshold, benchmark, range, events = [] }: Marks, axis: readonly string[], palette: Palette): Record<string, AnnotationOptions> {
  const marks: Record<string, AnnotationOptions> = {};
  if (range) marks.range = between(range, palette);
  if (baseline) marks.baseline = level(baseline, palette.muted, [2, 3], palette, 'start', 9);
  if (threshold) marks.threshold = level(threshold, palette.warn, [8, 3, 2, 3], palette, 'start');
  if (benchmark) marks.benchmark = level(benchmark, palette.text, [1, 3], palette, 'center');
  if (target) marks.target = level(target, palette.text, [6, 4], palette, 'end');
  const places = placesOf(events, axis);
  for (const [index, x] of places.entries()) {
    const label = [...new Set(events.filter((event) => event.x === x).map((event) => event.label))].join(', ');
    marks[`event${index}`] = upright({ x, label }, { at: axis.indexOf(x), count: axis.length, marks: places.length, isHigher: isCrowded(places, index, axis), apart: apartOf(places, index, axis) }, palette);
  }
  return marks;
}

/** How much room the words of what happened take above the chart: they would lie over the lines, and over the word of the target, within it. */
export function roomForMarks(events: readonly ChartEvent[], axis: readonly string[]): number {
  const places = placesOf(events, axis);
  return places.some((_, index) => isCrowded(places, index, axis)) ? 2 * MARK_ROW : MARK_ROW;
}

function placesOf(events: readonly ChartEvent[], axis: readonly string[]): string[] {
  return [...new Set(events.filter(({ x }) => axis.includes(x)).map(({ x }) => x))].sort();
}

/** So near to the one before that their words would lie over each other: every second one then stands a row higher. */
function isCrowded(places: readonly string[], index: number, axis: readonly string[]): boolean {
  const near = (at: number) => axis.indexOf(places[at]!) - axis.indexOf(places[at - 1]!) < axis.length / 5;
  let row = 0;
  for (let at = 1; at <= index; at++) row = near(at) ? row + 1 : 0;
  return row % 2 === 1;
}

/** As a part of the axis: how far from the one before it in its row. */
function apartOf(places: readonly string[], index: number, axis: readonly string[]): number {
  const isHigher = isCrowded(places, index, axis);
  const before = places.slice(0, index).findLastIndex((_, at) => isCrowded(places, at, axis) === isHigher);
  return before < 0 ? 1 : (axis.indexOf(places[index]!) - axis.indexOf(places[before]!)) / axis.length;
}

function level({ value, label }: ChartLevel, colour: string, dash: number[], palette: Palette, position: 'start' | 'center' | 'end', yAdjust = -9): AnnotationOptions {
  return {
    type: 'line',
    scaleID: 'y',
    value,
    borderColor: colour,
    borderWidth: 1.5,
    borderDash: dash,
    label: {
      display: true,
      content: label,
      position,
      yAdjust,
      padding: { x: 4, y: 1 },
      color: colour,
      backgroundColor: fade(palette.surface, 0.85),
      font: { size: 11, weight: 'bold' },
    },
  };
}

/** Under the lines, so that nothing of them is lost. */
function between({ low, high, label }: ChartRange, palette: Palette): AnnotationOptions {
  return {
    type: 'box',
    yScaleID: 'y',
    yMin: low,
    yMax: high,
    drawTime: 'beforeDatasetsDraw',
    backgroundColor: fade(palette.text, 0.06),
    borderColor: palette.text,
    borderWidth: 1,
    borderDash: [6, 4],
    label: { display: true, content: label, position: { x: 'start', y: 'end' }, color: palette.text, padding: { x: 4, y: 2 }, font: { size: 11, weight: 'bold' } },
  };
}

/** On a small screen with many of them, and where two would lie over each other, only the lines stand: what they are is said under the chart. */
function upright({ label }: ChartEvent, { at, count, marks, isHigher, apart }: { at: number; count: number; marks: number; isHigher: boolean; apart: number }, palette: Palette): AnnotationOptions {
  const isLate = at > count * 0.75; // its word goes to the left of the line, else it falls off the chart
  return {
    type: 'line',
    scaleID: 'x',
    value: at,
    borderColor: palette.muted,
    borderWidth: 1,
    label: {
      display: ({ chart }) => chart.width >= marks * ROOM_FOR_WORD && chart.width * apart >= ROOM_IN_ROW,
      content: label,
      position: 'start',
      yAdjust: isHigher ? -2 * MARK_ROW : -MARK_ROW,
      xAdjust: 0,
      padding: { x: 4, y: 1 },
      textAlign: isLate ? 'end' : 'start',
      color: palette.text,
      backgroundColor: fade(palette.surface, 0.9),
      font: { size: 11, weight: 'normal' },
    },
  };
}
