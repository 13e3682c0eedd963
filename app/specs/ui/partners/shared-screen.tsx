import { kpiValueText, layerName, metricName } from '#app/kpis/metric-words.ts';
import { targetText } from '#app/kpis/target/target-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { MetricId, MetricUnit } from '#app/values/metric.ts';
import type { SharedSpecs } from '../../partners/register.ts';
import { asksInWords, pillarName } from '../../spec-words.ts';

/** What a partner outside reads: to read only, outside the product's own frame. */
export function SharedScreen({ shared, units }: { shared: SharedSpecs | null; units: Partial<Record<MetricId, MetricUnit>> }) {
  const format = useFormat();
  if (!shared) {
    return (
      <main id="content">
        <Page title={m.partners_share_gone_title()}>
          <Notice tone="neutral">{m.partners_share_gone()}</Notice>
        </Page>
      </main>
    );
  }
  const { workspace, partner, expiresOn, currency, specifications } = shared;
  return (
    <main id="content">
      <Page title={m.partners_share_title({ workspace })} question={m.partners_share_for({ partner, date: format.date(expiresOn) })}>
        {specifications.length === 0 ? <Notice tone="neutral">{m.partners_share_none()}</Notice> : null}
        <ul className="grid gap-4 md:grid-cols-2">
          {specifications.map((spec) => (
            <li key={spec.id} className="flex min-w-0 flex-col gap-2 rounded-lg border bg-surface p-4 shadow-card">
              <p className="flex flex-wrap gap-1.5">
                {spec.pillar ? <Badge icon={null}>{pillarName(spec.pillar)}</Badge> : null}
                <Badge icon={null}>{layerName(spec.layer)}</Badge>
              </p>
              <h2 className="font-semibold">{spec.name}</h2>
              <p>{asksInWords(spec)}</p>
              <p className="text-sm text-muted">{spec.keyQuestion}</p>
              <p className="text-sm">
                {m.partners_share_measure({ metric: metricName({ id: spec.metricId, name: spec.measure?.name }) })}
                <span className="block">{m.partners_share_target({ target: targetText(spec, (value) => kpiValueText(value, spec.measure?.unit ?? units[spec.metricId] ?? 'count', currency, format)), date: format.date(spec.deadlineOn) })}</span>
              </p>
            </li>
          ))}
        </ul>
      </Page>
    </main>
  );
}
