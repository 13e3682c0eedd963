import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { KpiChoice } from '../../business-case/case-page.server.ts';
import type { Strategy } from '../../strategy/strategy.ts';
import { partAdvice, partName } from '../../strategy/strategy-words.ts';
import { RulePart } from '../rule-part.tsx';
import { PartnersCard } from './partners-card.tsx';
import { ScopeCard } from './scope-card.tsx';
import { StakeholdersCard } from './stakeholders-card.tsx';
import { UrgencyCard } from './urgency-card.tsx';

export interface RefusedStrategyForm {
  form: 'urgency' | 'scope-in' | 'scope-out' | 'stakeholder';
  result: SubmissionResult | undefined;
}

interface StrategyScreenProps {
  /** Null where there is no programme yet. */
  strategy: Strategy | null;
  kpis: KpiChoice[];
  canWrite: boolean;
  /** Who decides on gates sets how many have to sign. */
  canDecide: boolean;
  /** Who may read specifications sees the register of partners. */
  canReadSpecs: boolean;
  refused: RefusedStrategyForm | null;
}

/** The first phase: why, where to, what belongs to it, and who stands behind it. */
export function StrategyScreen({ strategy, kpis, canWrite, canDecide, canReadSpecs, refused }: StrategyScreenProps) {
  const answer = (form: RefusedStrategyForm['form']) => (refused?.form === form ? refused.result : undefined);
  return (
    <Page title={m.strategy_title()} question={m.strategy_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }]}>
      {strategy ? (
        <>
          <RuleCard strategy={strategy} />
          <UrgencyCard urgency={strategy.urgency} kpis={kpis} canWrite={canWrite} lastResult={answer('urgency')} />
          <GoalsCard goals={strategy.goals} />
          <ScopeCard strategy={strategy} canWrite={canWrite} refused={refused} />
          {strategy.stakeholders ? <StakeholdersCard stakeholders={strategy.stakeholders} canWrite={canWrite} lastResult={answer('stakeholder')} /> : null}
          <PartnersCard partners={strategy.partners} canDecide={canDecide} canReadSpecs={canReadSpecs} />
        </>
      ) : (
        <EmptyState title={m.strategy_no_programme()} action={<ButtonLink to={paths.roadmap}>{m.strategy_to_roadmap()}</ButtonLink>} />
      )}
    </Page>
  );
}

/** R1, part by part; what is not there says what to do and leads there. */
function RuleCard({ strategy: { rule, gateId } }: { strategy: Strategy }) {
  const met = rule.filter(({ isMet }) => isMet).length;
  const action = gateId ? (
    <ButtonLink to={paths.gate(gateId)} size="small">
      {m.strategy_rule_to_gate()}
    </ButtonLink>
  ) : null;
  return (
    <Card title={m.strategy_rule()} description={met === rule.length ? m.strategy_rule_all() : m.strategy_rule_met({ met, total: rule.length })} actions={action}>
      <ul className="grid gap-x-8 gap-y-2.5 md:grid-cols-2">
        {rule.map((verdict) => (
          <RulePart key={verdict.part} isMet={verdict.isMet} name={partName(verdict.part)}>
            {verdict.isMet ? null : <Advice {...partAdvice(verdict)} />}
          </RulePart>
        ))}
      </ul>
    </Card>
  );
}

function Advice({ text, to }: { text: string; to: string }) {
  return (
    <p className="text-sm">
      <Link to={to} className="link">
        {text}
      </Link>
    </p>
  );
}

function GoalsCard({ goals }: { goals: Strategy['goals'] }) {
  const action = (
    <ButtonLink to={paths.objectives} size="small">
      {m.strategy_goals_to()}
    </ButtonLink>
  );
  return (
    <Card title={m.strategy_goals()} description={m.strategy_goals_about()} actions={action}>
      {goals.length === 0 ? <p className="text-muted">{m.strategy_goals_none()}</p> : null}
      <ul className="-my-2 divide-y">
        {goals.map(({ id, name, ownerName, businessKpis, withBaseline }) => {
          const isReady = ownerName !== null && withBaseline > 0;
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <p className="min-w-0 flex-1 basis-64">
                <Link to={paths.objective(id)} className="link font-medium">
                  {name}
                </Link>
                <span className="block text-sm text-muted">
                  {ownerName ?? m.strategy_goals_owner_none()} · {m.strategy_goals_kpis({ count: businessKpis, with: withBaseline })}
                </span>
              </p>
              <Badge tone={isReady ? 'good' : 'warn'}>{isReady ? m.strategy_goals_ready() : m.strategy_goals_open()}</Badge>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
