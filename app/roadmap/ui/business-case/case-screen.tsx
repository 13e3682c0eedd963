import type { SubmissionResult } from '@conform-to/react';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import type { Day } from '#app/values/day.ts';
import type { CaseOverview } from '../../business-case/case-overview.ts';
import type { KpiChoice } from '../../business-case/case-page.server.ts';
import { CaseHeadline } from './case-headline.tsx';
import { ConfirmCard, type NextGate } from './confirm-card.tsx';
import { FlowCard } from './flow-card.tsx';
import { BenefitsCard, CostsCard } from './lines-cards.tsx';
import { SensitivityCard } from './sensitivity-card.tsx';
import { TermsForm } from './terms-form.tsx';

interface CaseScreenProps {
  /** Null where there is none yet. */
  shown: CaseOverview | null;
  hasProgramme: boolean;
  gate: NextGate | null;
  kpis: KpiChoice[];
  currency: string;
  today: Day;
  canWrite: boolean;
  canConfirm: boolean;
  /** Which of the forms was sent, with what the server answered. */
  refused: { form: 'terms' | 'cost' | 'benefit'; result: SubmissionResult | undefined };
}

/** What the change costs and gives, and what that hangs on. */
export function CaseScreen({ shown, hasProgramme, gate, kpis, currency, today, canWrite, canConfirm, refused }: CaseScreenProps) {
  const answer = (form: CaseScreenProps['refused']['form']) => (refused.form === form ? refused.result : undefined);
  if (!shown) {
    return (
      <Frame>
        <NoCase hasProgramme={hasProgramme} canWrite={canWrite} today={today} lastResult={answer('terms')} />
      </Frame>
    );
  }
  const isFilled = shown.costs.length + shown.benefits.length > 0;
  return (
    <Frame actions={isFilled ? <PrintButton /> : null}>
      <CaseHeadline shown={shown} currency={currency} />
      {isFilled ? <FlowCard shown={shown} currency={currency} /> : null}
      <BenefitsCard lines={shown.benefits} kpis={kpis} currency={currency} canWrite={canWrite} lastResult={answer('benefit')} />
      <CostsCard lines={shown.costs} currency={currency} canWrite={canWrite} lastResult={answer('cost')} />
      {isFilled ? <SensitivityCard shown={shown} currency={currency} /> : null}
      {isFilled ? <ConfirmCard shown={shown} gate={gate} canConfirm={canConfirm} currency={currency} /> : null}
      <Terms shown={shown} today={today} canWrite={canWrite} lastResult={answer('terms')} />
    </Frame>
  );
}

function Frame({ actions = null, children }: { actions?: ReactNode; children: ReactNode }) {
  return (
    <Page title={m.businesscase_title()} question={m.businesscase_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]} actions={actions}>
      {children}
    </Page>
  );
}

function NoCase({ hasProgramme, canWrite, today, lastResult }: Pick<CaseScreenProps, 'hasProgramme' | 'canWrite' | 'today'> & { lastResult: SubmissionResult | undefined }) {
  if (!hasProgramme) {
    return (
      <EmptyState title={m.businesscase_none_title()} action={<ButtonLink to={paths.roadmap}>{m.businesscase_to_roadmap()}</ButtonLink>}>
        {m.businesscase_no_programme()}
      </EmptyState>
    );
  }
  if (!canWrite) return <EmptyState title={m.businesscase_none_title()}>{m.businesscase_none_reader()}</EmptyState>;
  return (
    <Card title={m.businesscase_none_title()} description={m.businesscase_none()} className="max-w-3xl">
      <TermsForm terms={null} today={today} lastResult={lastResult} />
    </Card>
  );
}

function Terms({ shown, today, canWrite, lastResult }: { shown: CaseOverview; today: Day; canWrite: boolean; lastResult: SubmissionResult | undefined }) {
  const { date, percent } = useFormat();
  return (
    <Card title={m.businesscase_terms()} description={m.businesscase_terms_line({ date: date(shown.startsOn), horizon: m.businesscase_years({ count: shown.horizonYears }), rate: percent(shown.discountRate, 2) })}>
      {canWrite ? (
        <div className="-mt-3" data-print="hide">
          <FormDisclosure key={shown.version} label={m.businesscase_terms_change()} icon={<Pencil aria-hidden="true" />} isOpen={lastResult !== undefined}>
            <TermsForm terms={shown} today={today} lastResult={lastResult} />
          </FormDisclosure>
        </div>
      ) : null}
    </Card>
  );
}
