import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import type { VerdictComparison } from '../../gate-report/compare-verdicts.ts';
import { phaseNumber } from '../../phase.ts';
import type { DecidedVerdict, GateOverview } from '../../roadmap.ts';
import { gateName, refusalText, verdictName } from '../../roadmap-words.ts';
import { ConditionsLine } from '../conditions-card.tsx';
import { GateDiamond } from '../gate-diamond.tsx';
import { OverrideNotice } from '../signing/override-notice.tsx';
import { SignerLine } from '../signing/signer-line.tsx';
import { ComparisonCard } from './comparison-card.tsx';
import { ReportedCriteria } from './reported-criteria.tsx';

interface GateReportProps {
  gate: GateOverview;
  /** The verdict that is told; null while nothing was decided. */
  shown: DecidedVerdict | null;
  /** The one it is held beside; null when it was the first. */
  before: DecidedVerdict | null;
  comparison: VerdictComparison | null;
}

/** A gate on paper: what was decided on what, by whom, and what changed since the decision before. */
export function GateReportScreen({ gate, shown, before, comparison }: GateReportProps) {
  const format = useFormat();
  const criteria = shown?.criteria ?? gate.criteria;
  const signatures = shown?.signatures ?? gate.signing.signers;
  const roles = shown?.unconfirmedRoles ?? gate.unconfirmedRoles;
  const met = criteria.filter(({ result }) => result.state === 'met').length;
  return (
    <Page
      title={m.gatereport_title({ gate: gateName(gate.phase) })}
      question={gate.programmeName}
      breadcrumbs={[
        { label: m.roadmap_title(), to: paths.roadmap },
        { label: gateName(gate.phase), to: paths.gate(gate.id) },
      ]}
      actions={<PrintButton />}
    >
      <Card>
        <div className="flex gap-3">
          <GateDiamond verdict={shown?.verdict ?? null} number={phaseNumber(gate.phase)} />
          <div className="min-w-0">
            <h2 className="text-xl font-semibold">{shown ? verdictName(shown.verdict) : m.roadmap_gate_undecided()}</h2>
            <p className="text-muted">
              {shown ? m.roadmap_history_by({ name: shown.decidedBy ?? m.roadmap_someone(), date: format.dateTime(shown.decidedAt) }) : m.gatereport_as_now({ date: format.date(gate.today) })}
            </p>
            {shown?.reason ? <p className="mt-2 max-w-3xl whitespace-pre-line">{shown.reason}</p> : null}
            {shown ? <ConditionsLine verdict={shown} className="mt-2 font-medium" /> : null}
            {roles.length > 0 ? <p className="mt-2">{refusalText('benefit-unconfirmed', { unconfirmedRoles: roles })}</p> : null}
          </div>
        </div>
      </Card>
      <OverrideNotice overrides={gate.signing.overrides} holdingId={gate.signing.holding?.id ?? null} />
      <Card isFlush title={m.roadmap_criteria_title()} description={shown ? m.gatereport_frozen() : m.roadmap_criteria_live()} actions={<span className="text-sm font-medium">{m.roadmap_criteria_met({ met, total: criteria.length })}</span>}>
        <ReportedCriteria criteria={criteria} />
      </Card>
      <Card title={m.signing_title()}>
        {signatures.length === 0 ? <p className="text-muted">{m.gatereport_unsigned()}</p> : null}
        <ul className="-my-2.5 divide-y">
          {signatures.map((signer) => (
            <SignerLine key={signer.memberId} signer={signer} />
          ))}
        </ul>
      </Card>
      {comparison && before && shown ? <ComparisonCard gate={gate} shown={shown} before={before} comparison={comparison} /> : null}
      <Card title={m.gatereport_history()}>
        {gate.verdicts.length === 0 ? <p className="text-muted">{m.roadmap_history_none()}</p> : null}
        <ol className="-my-2.5 divide-y">
          {gate.verdicts.map(({ id, verdict, decidedAt, decidedBy, reason }) => (
            <li key={id} className="py-2.5">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <Link to={paths.gateReportOf(gate.id, id)} aria-current={id === shown?.id ? 'true' : undefined} className="link font-medium aria-[current]:text-text">
                  {verdictName(verdict)}
                </Link>
                <span className="text-sm text-muted">{m.roadmap_history_by({ name: decidedBy ?? m.roadmap_someone(), date: format.dateTime(decidedAt) })}</span>
              </p>
              {reason ? <p className="text-sm whitespace-pre-line">{reason}</p> : null}
            </li>
          ))}
        </ol>
      </Card>
    </Page>
  );
}
