import type { Kpi } from '../kpi.ts';
import { groupText } from '../slice-words.ts';

/** Under the name of a KPI in a list: of which team and part it is. Nothing where it is of everything. */
export function KpiPart({ kpi }: { kpi: Pick<Kpi, 'team' | 'slice'> }) {
  const text = groupText(kpi);
  return text ? <span className="block text-xs font-normal text-muted">{text}</span> : null;
}
