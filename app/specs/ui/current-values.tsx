import { LAYERS } from '#app/kpis/kpi.ts';
import { kpiValueText, layerName, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { CurrentValue } from '../current-value.ts';

/** What every metric is now, layer by layer, beside the choice of one: there are too many to stand open. */
export function CurrentValues({ values, chosen }: { values: CurrentValue[]; chosen: string }) {
  const format = useFormat();
  return (
    <details className="rounded-md border bg-sunken/50 px-3 py-2 text-sm">
      <summary className="fold">{m.specs_now()}</summary>
      <p className="mt-1 text-muted">{m.specs_now_caption()}</p>
      {LAYERS.map((layer) => (
        <section key={layer}>
          <h3 className="mt-3 font-semibold">{layerName(layer)}</h3>
          <dl className="mt-1 grid grid-cols-[1fr_auto_auto] gap-x-4 gap-y-1">
            {values
              .filter(({ metric }) => metric.layer === layer)
              .map(({ metric, currency, grain, start, value }) => (
                <div key={metric.id} className={`contents ${metric.id === chosen ? 'font-semibold' : ''}`}>
                  <dt>{metricName(metric)}</dt>
                  <dd className="text-right">{start ? kpiValueText(value, metric.unit, currency, format) : m.specs_now_none()}</dd>
                  <dd className="text-muted">{start ? format.period(start, grain) : ''}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
