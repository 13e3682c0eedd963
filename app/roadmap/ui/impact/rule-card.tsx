import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Impact, ImpactGroup } from '../../impact/impact.ts';
import { partName } from '../../impact/impact-words.ts';
import { RulePart } from '../rule-part.tsx';

/** R4 and R23, group by group: what is not there says what to do and leads there. */
export function RuleCard({ impact: { groups, challenges, gates }, canWrite }: { impact: Impact; canWrite: boolean }) {
  const { list } = useFormat();
  const lacking = groups.filter(({ inside }) => inside && inside.missing.length > 0);
  const risky = groups.filter(({ riskState }) => riskState !== 'ready');
  const placeOf = ({ id }: ImpactGroup) => (canWrite ? paths.impactGroup(id) : `#group-${id}`);
  return (
    <Card title={m.impact_rule()} description={m.impact_rule_about()}>
      <ul className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <Part isMet={groups.length > 0 && lacking.length === 0} name={m.impact_rule_described()} gate={gates.impact} gateName={m.impact_to_gate_2()}>
          {groups.length === 0 ? <Advice to={canWrite ? paths.newImpactGroup : '#groups'}>{m.impact_do_group()}</Advice> : null}
          {lacking.map((group) => (
            <Advice key={group.id} to={placeOf(group)}>
              {m.impact_do_describe({ name: group.name, parts: list(group.inside?.missing.map(partName) ?? []) })}
            </Advice>
          ))}
        </Part>
        {challenges ? (
          <Part isMet={groups.length > 0 && risky.length === 0} name={m.impact_rule_mitigated()} gate={gates.execution} gateName={m.impact_to_gate_3()}>
            {groups.length === 0 ? <Advice to={canWrite ? paths.newImpactGroup : '#groups'}>{m.impact_do_group()}</Advice> : null}
            {risky.map(({ id, name, riskState }) => (
              <Advice key={id} to="#risks">
                {riskState === 'unmitigated' ? m.impact_do_mitigate({ name }) : m.impact_do_weigh({ name })}
              </Advice>
            ))}
          </Part>
        ) : null}
      </ul>
    </Card>
  );
}

interface PartProps {
  isMet: boolean;
  name: string;
  /** Null where the programme has no such gate. */
  gate: string | null;
  gateName: string;
  children: ReactNode;
}

function Part({ isMet, name, gate, gateName, children }: PartProps) {
  return (
    <RulePart isMet={isMet} name={name}>
      {children}
      {gate ? (
        <p className="mt-1.5">
          <ButtonLink to={paths.gate(gate)} size="small">
            {gateName}
          </ButtonLink>
        </p>
      ) : null}
    </RulePart>
  );
}

function Advice({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p className="text-sm">
      <Link to={to} className="link">
        {children}
      </Link>
    </p>
  );
}
