import { useMemo } from 'react';
import { alignPoints, type ChartSeries } from './chart-series.ts';
import type { PlaceChoice } from './place-choice.ts';

interface Meaning {
  asX: (x: string) => string;
  asY: (y: number) => string;
  /** Undefined: the chart is only looked at. */
  onPoint: ((x: string) => void) | undefined;
}

/** What choosing a place of the chart's axis does, and what is read out of it. */
export function usePlaceChoice(series: readonly ChartSeries[], axis: readonly string[], { asX, asY, onPoint }: Meaning): PlaceChoice | undefined {
  return useMemo(() => {
    if (!onPoint) return undefined;
    const lines = series.filter(({ isBand }) => !isBand).map((one) => ({ label: one.label, points: alignPoints(one, axis) }));
    const textAt = (place: number) => {
      const told = lines.flatMap(({ label, points }) => (points[place]?.y == null ? [] : `${label} ${asY(points[place].y)}`));
      return `${asX(axis[place] ?? '')}: ${told.join(', ') || '–'}`;
    };
    return { count: axis.length, textAt, onChoose: (place) => axis[place] !== undefined && onPoint(axis[place]) };
  }, [series, axis, asX, asY, onPoint]);
}
