import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { Pencil } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { type Column, DataTable } from '#app/ui/table/data-table.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { type Benefit, type Cost, type Standing, standingOf } from '../../business-case/case-overview.ts';
import type { KpiChoice } from '../../business-case/case-page.server.ts';
import { benefitAmountText, caseKpiName, caseKpiValue, costKindName, rhythmName, standingName } from '../../business-case/case-words.ts';
import { BenefitForm, CostForm } from './line-form.tsx';

interface CardProps<Line> {
  lines: readonly Line[];
  currency: string;
  canWrite: boolean;
  lastResult: SubmissionResult | undefined;
}

/** What it costs. */
export function CostsCard({ lines, currency, canWrite, lastResult }: CardProps<Cost>) {
  const format = useFormat();
  const columns: Column<Cost>[] = [
    { id: 'name', header: m.businesscase_name(), cell: ({ name, costKind }) => <Named name={name} detail={costKindName(costKind)} /> },
    { id: 'amount', header: m.businesscase_amount(), align: 'end', cell: ({ amountCents, rhythm }) => <Stacked value={format.money(amountCents, currency, true)} detail={rhythmName(rhythm)} /> },
    { id: 'from', header: m.businesscase_begins(), cell: ({ fromMonth }) => beginText(fromMonth) },
    ...(canWrite ? [{ id: 'acts', header: m.businesscase_acts(), align: 'end' as const, cell: (line: Cost) => <Acts {...line} /> }] : []),
  ];
  return (
    <Card title={m.businesscase_costs()} description={m.businesscase_costs_about()} isFlush>
      <DataTable caption={m.businesscase_costs()} columns={columns} rows={lines} rowKey={({ id }) => id} emptyState={<p className="px-5 py-4 text-muted">{m.businesscase_costs_none()}</p>} />
      {canWrite ? (
        <div className="border-t px-4 pb-4 sm:px-5" data-print="hide">
          <NewAfterSending mark={lines.length}>
            <FormDisclosure label={m.businesscase_cost_add()} isOpen={lastResult !== undefined}>
              <CostForm line={null} currency={currency} lastResult={lastResult} />
            </FormDisclosure>
          </NewAfterSending>
        </div>
      ) : null}
    </Card>
  );
}

/** What it gives, with the KPI that each benefit hangs on. */
export function BenefitsCard({ lines, kpis, currency, canWrite, lastResult }: CardProps<Benefit> & { kpis: readonly KpiChoice[] }) {
  const format = useFormat();
  const yearly = ({ amountCents }: Benefit, quantity: number | null) => (quantity === null ? '–' : format.money(Math.round(amountCents * quantity), currency, true));
  const columns: Column<Benefit>[] = [
    { id: 'name', header: m.businesscase_name(), cell: (line) => <Named name={line.name} detail={benefitAmountText(line, currency, format)} /> },
    { id: 'kpi', header: `${m.businesscase_kpi()}: ${m.businesscase_way()}`, cell: (line) => <Way benefit={line} currency={currency} /> },
    { id: 'from', header: m.businesscase_begins(), cell: ({ fromMonth, rampUpMonths }) => (rampUpMonths > 0 ? m.businesscase_begins_ramp({ month: fromMonth, count: rampUpMonths }) : beginText(fromMonth)) },
    { id: 'planned', header: m.businesscase_full_planned(), align: 'end', cell: (line) => yearly(line, line.planned) },
    { id: 'forecast', header: m.businesscase_full_forecast(), align: 'end', cell: (line) => (line.isForecast ? yearly(line, line.forecast) : '–') },
    { id: 'standing', header: m.businesscase_standing(), cell: (line) => <StandingBadge standing={standingOf(line)} /> },
    ...(canWrite ? [{ id: 'acts', header: m.businesscase_acts(), align: 'end' as const, cell: (line: Benefit) => <Acts {...line} /> }] : []),
  ];
  return (
    <Card title={m.businesscase_benefits()} description={m.businesscase_benefits_about()} isFlush>
      <DataTable caption={m.businesscase_benefits()} columns={columns} rows={lines} rowKey={({ id }) => id} emptyState={<p className="px-5 py-4 text-muted">{m.businesscase_benefits_none()}</p>} />
      {canWrite ? (
        <div className="border-t px-4 pb-4 sm:px-5" data-print="hide">
          {kpis.length === 0 ? (
            <p className="mt-3 flex flex-wrap items-center gap-3 text-muted">
              {m.businesscase_benefits_no_kpi()}
              <ButtonLink to={paths.newSpec} size="small">
                {m.businesscase_benefits_make_spec()}
              </ButtonLink>
            </p>
          ) : (
            <NewAfterSending mark={lines.length}>
              <FormDisclosure label={m.businesscase_benefit_add()} isOpen={lastResult !== undefined}>
                <BenefitForm line={null} kpis={kpis} currency={currency} lastResult={lastResult} />
              </FormDisclosure>
            </NewAfterSending>
          )}
        </div>
      ) : null}
    </Card>
  );
}

/** Baseline, now, expected and target of the KPI. */
function Way({ benefit: { kpi }, currency }: { benefit: Benefit; currency: string }) {
  const format = useFormat();
  if (!kpi) return <span className="text-muted">{m.businesscase_kpi_gone()}</span>;
  const values = [kpi.baselineValue, kpi.now?.value ?? null, kpi.outlook?.value ?? null, kpi.targetValue];
  return (
    <>
      <Link to={paths.kpi(kpi.id)} className="link">
        {caseKpiName(kpi)}
      </Link>
      <span className="block text-xs whitespace-nowrap text-muted">{values.map((value) => caseKpiValue(kpi, value, currency, format)).join(' → ')}</span>
    </>
  );
}

const TONES: Record<Standing, Tone> = { ahead: 'good', on: 'good', behind: 'warn', negative: 'bad', unknown: 'neutral', uncounted: 'warn' };

function StandingBadge({ standing }: { standing: Standing }) {
  return (
    <>
      <Badge tone={TONES[standing]}>{standingName(standing)}</Badge>
      {standing === 'unknown' ? <span className="block text-xs text-muted">{m.businesscase_standing_unknown_hint()}</span> : null}
    </>
  );
}

function Named({ name, detail }: { name: string; detail: string }) {
  return (
    <>
      <span className="font-medium">{name}</span>
      <span className="block text-xs text-muted">{detail}</span>
    </>
  );
}

function Stacked({ value, detail }: { value: string; detail: string }) {
  return (
    <>
      {value}
      <span className="block text-xs text-muted">{detail}</span>
    </>
  );
}

function Acts({ id, name }: { id: string; name: string }) {
  return (
    <span className="inline-flex gap-1" data-print="hide">
      <ButtonLink to={paths.businessCaseLine(id)} variant="ghost" size="small" aria-label={m.businesscase_change({ name })}>
        <Pencil aria-hidden="true" />
      </ButtonLink>
      <Form method="post" action={paths.businessCaseLineRemoval(id)} preventScrollReset>
        <Button type="submit" name="is" value="removed" variant="ghost" size="small" aria-label={m.businesscase_remove_of({ name })}>
          {m.businesscase_remove()}
        </Button>
      </Form>
    </span>
  );
}

const beginText = (month: number) => (month === 0 ? m.businesscase_begins_start() : m.businesscase_begins_at({ month }));
