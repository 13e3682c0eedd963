/** One line, or one kind of bars. A null is a gap: there is no value, which is not zero. */
export interface ChartSeries {
  label: string;
  points: ChartPoint[];
  /** A path to compare with, such as the planned one: thin, dashed, without points. */
  isGuide?: boolean;
  /** What the first series leads to: dashed in its colour, with a band between its bounds. */
  isForecast?: boolean;
  /** The room between the bounds of its points, such as where something is behind: a pale area with thin edges, without a line of its own. */
  isBand?: boolean;
  /** Places to reach, such as interim targets: points without a line. */
  isMarks?: boolean;
}

export interface ChartPoint {
  /** A day, or another word that orders the axis. */
  x: string;
  y: number | null;
  /** Not final: the period has not ended or its facts are not all in. Drawn dashed and hollow. */
  isProvisional?: boolean;
  /** Worth looking into: more than chance explains. Drawn larger, as a diamond. */
  isSignal?: boolean;
  /** Of a forecast: between which the value will probably lie. Of a band: its edges. */
  bounds?: { low: number; high: number };
}

/** The room between two levels, across the whole chart. */
export interface ChartRange {
  low: number;
  high: number;
  label: string;
}

/** A level across the whole chart. */
export interface ChartLevel {
  value: number;
  label: string;
}

/** Something that happened, on one of the chart's x. */
export interface ChartEvent {
  x: string;
  /** A word or two: it stands in the chart. */
  label: string;
  /** The whole text, which stands under the chart and in its table; the label when left out. */
  detail?: string;
}

/** What happened at each x, in whole. */
export function notesAt(events: readonly ChartEvent[], x: string): string[] {
  return events.filter((event) => event.x === x).map(({ label, detail }) => detail ?? label);
}

/** Whether there is nothing to draw. */
export function isEmptyChart(series: readonly ChartSeries[]): boolean {
  return series.every(({ points }) => points.every(({ y }) => y === null));
}

/** Every x of the series, in order. */
export function axisOf(series: readonly ChartSeries[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort();
}

/** Of each series the point at every x; null where it has none. */
export function alignPoints(series: ChartSeries, axis: readonly string[]): (ChartPoint | null)[] {
  const byX = new Map(series.points.map((point) => [point.x, point]));
  return axis.map((x) => byX.get(x) ?? null);
}
