import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { ToneIcon } from '#app/ui/tone-icon.tsx';
import type { CriterionResult } from '../../criterion.ts';
import { reasonText } from '../../roadmap-words.ts';
import type { UseLine } from '../../verdict/use-verdict.ts';
import { subjectName, measureOfUseName } from '../../verdict/verdict-words.ts';
import { amount } from '../criterion-value.tsx';

/** The three figures of every team or role it is measured by, each against where it turns red. */
export function UseFigures({ lines }: { lines: readonly UseLine[] }) {
  return lines.map(({ subject, readings }) => {
    const name = subjectName(subject);
    return (
      <div key={name} className="mt-3">
        <p className="text-sm text-muted">{name}</p>
        <dl className="mt-1 grid gap-x-6 gap-y-3 sm:grid-cols-3">
          {readings.map(({ measure, result }) => (
            <div key={measure} className="min-w-0">
              <dt className="text-xs font-semibold text-muted">{measureOfUseName(measure)}</dt>
              <dd>{result ? <Figure result={result} /> : <p className="text-sm text-muted">{m.verdict_not_counted()}</p>}</dd>
            </div>
          ))}
        </dl>
      </div>
    );
  });
}

function Figure({ result }: { result: CriterionResult }) {
  const format = useFormat();
  const { value, threshold, state, asOf } = result;
  if (value === null) return <p className="text-sm text-pretty text-muted">{result.reason === 'nothing-to-count' ? m.verdict_untold() : (reasonText(result.reason) ?? m.verdict_state_no_data())}</p>;
  const isRed = state === 'not-met';
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="text-lg font-semibold">{amount(value, result, format)}</span>
        {isRed ? (
          <span className="inline-flex items-center gap-1 text-sm font-medium text-bad">
            <ToneIcon tone="bad" className="size-4" />
            {m.verdict_red()}
          </span>
        ) : null}
      </p>
      <div aria-hidden="true" className="relative mt-1 h-2 rounded-full bg-border">
        <div className={`h-full rounded-full ${isRed ? 'bg-bad' : 'bg-good'}`} style={{ width: width(value) }} />
        <span className="absolute -top-1 h-4 w-0.5 -translate-x-1/2 rounded-full bg-text" style={{ left: width(threshold ?? 0) }} />
      </div>
      <p className="mt-1 text-xs text-muted">
        {m.verdict_norm({ value: amount(threshold, result, format) })}
        {asOf ? ` · ${m.verdict_measured_until({ date: format.date(asOf) })}` : ''}
      </p>
      {state === 'unknown' ? <p className="text-xs text-muted">{reasonText(result.reason)}</p> : null}
    </>
  );
}

const width = (share: number) => `${Math.min(100, Math.max(0, share * 100))}%`;
