import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { SeriesPoint } from '#app/values/metric.ts';

/** Of how many people a figure is, where not all can be counted without telling of somebody; nothing where all are. */
export function Coverage({ coverage }: Pick<SeriesPoint, 'coverage'>) {
  const { number } = useFormat();
  return coverage ? <span className="block text-xs text-muted">{m.kpis_coverage_of({ people: number(coverage.people), of: number(coverage.of) })}</span> : null;
}
