import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { metricName } from '../metric-words.ts';
import type { Status } from '../status.ts';
import { isCrowdedOut, type QualityPair } from '../target/quality-pair.ts';
import { useValueFormat } from './use-value-format.ts';

/** What has to stay good, in one line: its value, when, and whether it gets worse. */
export function PairText({ pair }: { pair: QualityPair }) {
  const { period } = useFormat();
  const asText = useValueFormat(pair.unit, pair.currency);
  const notes = [pair.start ? period(pair.start, pair.grain) : null, pair.isOfAll ? m.kpis_pair_of_all() : null, pair.isWorsening ? m.kpis_pair_worse() : null];
  return (
    <>
      {m.kpis_pair_fact({ name: metricName({ id: pair.metricId, name: pair.measure }), value: asText(pair.value) })} <span className="text-xs font-normal text-muted">{notes.filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** A count that does well at the cost of what it should be worth. */
export function CrowdedOutNotice({ status, pair }: { status: Status; pair: QualityPair | null }) {
  if (!pair || !isCrowdedOut(status, pair)) return null;
  return (
    <Notice tone="warn" title={m.kpis_crowded_out_title()}>
      {m.kpis_crowded_out({ name: metricName({ id: pair.metricId, name: pair.measure }) })}
    </Notice>
  );
}
