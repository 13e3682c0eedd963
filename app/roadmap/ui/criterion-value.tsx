import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Format } from '#app/ui/make-format.ts';
import type { CriterionResult } from '../criterion.ts';
import { reasonText } from '../roadmap-words.ts';

/** The number against its norm, in words and as a bar with the norm marked; or what is missing. */
export function CriterionValue({ result }: { result: CriterionResult }) {
  const format = useFormat();
  const missing = reasonText(result.reason);
  if (result.threshold === null || result.value === null) return missing ? <p className="text-sm text-muted">{missing}</p> : null;
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-lg font-semibold">{amount(result.value, result, format)}</span>
        <span className="text-sm text-muted">
          {thresholdText(result, format)}
          {/* Of a length of time the numerator is no part of the denominator. */}
          {result.denominator === null || result.unit === 'days' ? null : ` · ${m.roadmap_fraction({ numerator: format.number(result.numerator), denominator: format.number(result.denominator) })}`}
        </span>
      </p>
      {result.unit === 'ratio' ? <Meter value={result.value} threshold={result.threshold} isMet={result.state === 'met'} /> : null}
      {result.coverage ? <p className="mt-1 text-xs text-muted">{m.kpis_coverage_of({ people: format.number(result.coverage.people), of: format.number(result.coverage.of) })}</p> : null}
      {missing ? <p className="mt-1 text-sm text-muted">{missing}</p> : null}
    </div>
  );
}

export function thresholdText({ threshold, comparison, unit, currency }: CriterionResult, format: Format): string {
  const value = amount(threshold, { unit, currency }, format);
  return comparison === 'at-most' ? m.roadmap_at_most({ value }) : m.roadmap_at_least({ value });
}

/** One decimal at most; a share just under its norm must not be rounded up to it. */
export function amount(value: number | null, { unit, currency }: Pick<CriterionResult, 'unit' | 'currency'>, format: Format): string {
  if (unit === 'days' && value !== null) return m.use_days({ count: value, number: format.number(value) });
  if (unit === 'ratio') return format.percent(value === null ? null : Math.floor(value * 1000 + 1e-9) / 1000);
  return unit === 'money' && currency ? format.money(value, currency, true) : format.number(value);
}

function Meter({ value, threshold, isMet }: { value: number; threshold: number; isMet: boolean }) {
  const width = (ratio: number) => `${Math.min(100, Math.max(0, ratio * 100))}%`;
  return (
    <div aria-hidden="true" className="relative mt-1.5 h-2 rounded-full bg-border">
      <div className={`h-full rounded-full ${isMet ? 'bg-good' : 'bg-warn'}`} style={{ width: width(value) }} />
      <span className="absolute -top-1 h-4 w-0.5 -translate-x-1/2 rounded-full bg-text" style={{ left: width(threshold) }} />
    </div>
  );
}
