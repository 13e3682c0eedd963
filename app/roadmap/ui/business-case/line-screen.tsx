import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { BenefitRow, Cost } from '../../business-case/case-overview.ts';
import type { KpiChoice } from '../../business-case/case-page.server.ts';
import { BenefitForm, CostForm } from './line-form.tsx';

interface LineScreenProps {
  line: { side: 'cost'; cost: Cost } | { side: 'benefit'; benefit: BenefitRow };
  kpis: KpiChoice[];
  currency: string;
  lastResult: SubmissionResult | undefined;
}

/** One cost or benefit, to say something else of it. */
export function LineScreen({ line, kpis, currency, lastResult }: LineScreenProps) {
  const { name } = line.side === 'cost' ? line.cost : line.benefit;
  return (
    <Page title={m.businesscase_change({ name })} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.businesscase_title(), to: paths.businessCase }]}>
      <Card className="max-w-3xl">
        {line.side === 'cost' ? <CostForm line={line.cost} currency={currency} lastResult={lastResult} /> : <BenefitForm line={line.benefit} kpis={kpis} currency={currency} lastResult={lastResult} />}
      </Card>
    </Page>
  );
}
