import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { isPassed } from '../gate.ts';
import { phaseNumber } from '../phase.ts';
import type { GateOverview } from '../roadmap.ts';
import { gateName, verdictName } from '../roadmap-words.ts';
import { CriterionCard } from './criterion-card.tsx';
import { ConditionsCard } from './conditions-card.tsx';
import { CaseNotice } from './business-case/case-notice.tsx';
import { GateDiamond } from './gate-diamond.tsx';
import type { RefusedGateForm } from './refused-form.ts';
import { OverrideForm, OverrideNotice } from './signing/override-notice.tsx';
import { FrozenSigningCard, SigningCard } from './signing/signing-card.tsx';
import { VerdictForm } from './verdict-form.tsx';
import { VerdictHistory } from './verdict-history.tsx';

interface GateScreenProps {
  gate: GateOverview;
  /** Who can see to a condition, or sign; empty for who may not decide nor write. */
  members: { id: string; name: string }[];
  canDecide: boolean;
  canConfirm: boolean;
  /** Whether the reader is the sponsor (R5). */
  canOverride: boolean;
  /** Whether the reader sees to the conditions of the last verdict, or decides. */
  canMeet: boolean;
  canReadKpis: boolean;
  refused: RefusedGateForm | null;
}

/** One gate: what it asks, what may be decided, what was. */
export function GateScreen({ gate, members, canDecide, canConfirm, canOverride, canMeet, canReadKpis, refused }: GateScreenProps) {
  const met = gate.criteria.filter((criterion) => criterion.result.state === 'met').length;
  const isGatePassed = isPassed(gate.standing);
  const isBenefitMissing = gate.refusals.go === 'benefit-unconfirmed' && !isGatePassed;
  return (
    <Page
      title={gateName(gate.phase)}
      question={gate.phase === 'learning' ? m.roadmap_gate_question_last() : m.roadmap_gate_question()}
      breadcrumbs={[{ label: gate.programmeName, to: paths.roadmap }]}
      actions={
        <>
          <Standing gate={gate} />
          <ButtonLink to={paths.gateReport(gate.id)}>{m.gatereport_to()}</ButtonLink>
        </>
      }
    >
      {isBenefitMissing ? (
        <Notice
          tone="warn"
          title={m.roadmap_benefit_notice_title()}
          actions={
            <>
              <ButtonLink to={paths.affectedRolesOnRoadmap} size="small">
                {m.roadmap_to_roles()}
              </ButtonLink>
              {canOverride ? <OverrideForm gateId={gate.id} lastResult={refused?.form === 'override' ? refused.result : undefined} /> : null}
            </>
          }
        >
          {m.roadmap_benefit_notice({ roles: gate.unconfirmedRoles.join(', ') })} {canOverride ? null : m.signing_override_only()}
        </Notice>
      ) : null}
      <OverrideNotice overrides={gate.signing.overrides} holdingId={gate.signing.holding?.id ?? null} />
      {isGatePassed ? null : <CaseNotice gate={gate} canRead={canReadKpis} />}
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <Card
          isFlush
          title={m.roadmap_criteria_title()}
          description={m.roadmap_criteria_live()}
          actions={<span className="text-sm font-medium">{m.roadmap_criteria_met({ met, total: gate.criteria.length })}</span>}
        >
          {gate.criteria.length === 0 ? <p className="px-5 py-4 text-muted">{m.roadmap_open_none_listed()}</p> : null}
          <ul className="divide-y">
            {gate.criteria.map((criterion) => (
              <CriterionCard key={criterion.id} criterion={criterion} canConfirm={canConfirm && !isGatePassed} canReadKpis={canReadKpis} />
            ))}
          </ul>
          {canConfirm && !isGatePassed ? (
            <p className="border-t px-4 py-3 sm:px-5">
              <ButtonLink to={paths.newCriterion(gate.id)} size="small">
                {m.criteria_add()}
              </ButtonLink>
            </p>
          ) : null}
        </Card>
        <div className="flex flex-col gap-6">
          {isGatePassed ? <FrozenSigningCard signatures={gate.verdicts[0]?.signatures ?? []} /> : <SigningCard gate={gate} members={members} canName={canConfirm} refused={refused} />}
          <ConditionsCard gate={gate} canMeet={canMeet} lastResult={refused?.form === 'conditions' ? refused.result : undefined} />
          {canDecide ? <NewAfterSending mark={gate.verdicts.length}><VerdictForm gate={gate} members={members} lastResult={refused?.form === 'verdict' ? refused.result : undefined} /></NewAfterSending> : <Notice tone="neutral">{m.roadmap_read_only()}</Notice>}
          <VerdictHistory verdicts={gate.verdicts} number={phaseNumber(gate.phase)} />
        </div>
      </div>
    </Page>
  );
}

/** Where the gate stands: decided, to be decided, or overdue. */
function Standing({ gate }: { gate: GateOverview }) {
  const format = useFormat();
  const [latest] = gate.verdicts;
  const due = gate.plannedOn < gate.today ? m.roadmap_gate_overdue({ date: format.date(gate.plannedOn) }) : m.roadmap_gate_due({ date: format.date(gate.plannedOn) });
  return (
    <p className="flex items-center gap-2">
      <GateDiamond verdict={gate.standing} number={phaseNumber(gate.phase)} />
      <span>
        <span className="block font-semibold">{gate.standing ? verdictName(gate.standing) : m.roadmap_gate_undecided()}</span>
        <span className="block text-sm text-muted">{latest ? format.date(latest.decidedAt) : due}</span>
      </span>
    </p>
  );
}
