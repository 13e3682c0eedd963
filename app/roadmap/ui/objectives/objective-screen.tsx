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
import { Page } from '#app/ui/layout/page.tsx';
import { type ChainFacts, toChain } from '../../chain/chain.ts';
import type { ChainRights } from '../../chain/chain-rights.ts';
import type { Objective } from '../../objective.ts';
import { whyNotEnd, whyNotReopen } from '../../objectives/objective-change.ts';
import { objectiveReason } from '../../objectives/objective-words.ts';
import { levelName } from '../../roadmap-words.ts';
import { toChoices } from '../chain/chain-place.ts';
import { ChainRow } from '../chain/chain-row.tsx';
import { EditObjectiveForm } from './edit-objective-form.tsx';
import { MoveObjectiveForm } from './move-objective-form.tsx';
import type { MemberName } from './objective-fields.tsx';

interface ObjectiveScreenProps {
  objective: Objective;
  objectives: Objective[];
  /** Null for who may not read specifications. */
  chain: { facts: ChainFacts; rights: ChainRights } | null;
  members: MemberName[];
  canWrite: boolean;
  /** Which of the forms was sent, with what the server answered. */
  refused?: { form: 'edit' | 'move'; result: SubmissionResult | undefined } | undefined;
}

/** One goal: what it contributes to, what stands under it, what serves it, and the place to change that. */
export function ObjectiveScreen({ objective, objectives, chain, members, canWrite, refused }: ObjectiveScreenProps) {
  const { date } = useFormat();
  const { id, name, level, endedOn, version } = objective;
  return (
    <Page
      title={name}
      question={`${levelName(level)} · ${objective.ownerName ?? m.objectives_no_owner()}`}
      breadcrumbs={[{ label: m.objectives_title(), to: paths.objectives }]}
      actions={
        <>
          {endedOn ? <Badge>{m.objectives_ended_on({ date: date(endedOn) })}</Badge> : null}
          {chain && !endedOn ? <ButtonLink to={paths.chainOf('objective', id)}>{m.objectives_to_chain()}</ButtonLink> : null}
          {canWrite ? <Ending objective={objective} objectives={objectives} /> : null}
        </>
      }
    >
      <Place objective={objective} objectives={objectives} />
      {chain && !endedOn ? <Serving id={id} {...chain} /> : null}
      {canWrite ? (
        <div className="flex flex-col gap-3">
          <FormDisclosure label={m.objectives_edit()} icon={<Pencil aria-hidden="true" />} isOpen={refused?.form === 'edit' && refused.result !== undefined}>
            <EditObjectiveForm key={version} objective={objective} members={members} lastResult={refused?.form === 'edit' ? refused.result : undefined} />
          </FormDisclosure>
          {level === 'strategic' ? null : <MoveObjectiveForm key={`move-${version}`} objective={objective} objectives={objectives} lastResult={refused?.form === 'move' ? refused.result : undefined} />}
        </div>
      ) : null}
    </Page>
  );
}

function Place({ objective, objectives }: { objective: Objective; objectives: Objective[] }) {
  const parent = objectives.find(({ id }) => id === objective.parentId);
  const below = objectives.filter(({ parentId }) => parentId === objective.id);
  return (
    <Card>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_1fr]">
        <dt className="text-muted">{m.objectives_serves()}</dt>
        <dd>{parent ? <GoalLink goal={parent} /> : m.objectives_top()}</dd>
        {parent ? (
          <>
            <dt className="text-muted">{m.objectives_contribution_short()}</dt>
            <dd className="max-w-3xl text-pretty">{objective.contribution ?? <span className="text-muted">{m.objectives_contribution_none()}</span>}</dd>
          </>
        ) : null}
        {objective.level === 'operational' ? null : (
          <>
            <dt className="text-muted">{m.objectives_below()}</dt>
            <dd>
              {below.length === 0 ? <span className="text-muted">{m.objectives_below_none()}</span> : null}
              <ul className="flex flex-col gap-1.5">
                {below.map((goal) => (
                  <li key={goal.id}>
                    <GoalLink goal={goal} />
                    {goal.contribution ? <span className="block text-sm text-muted">{goal.contribution}</span> : null}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}

function GoalLink({ goal: { id, name, endedOn } }: { goal: Objective }) {
  return (
    <>
      <Link to={paths.objective(id)} className="link font-medium">
        {name}
      </Link>{' '}
      {endedOn ? <Badge>{m.objectives_ended()}</Badge> : null}
    </>
  );
}

function Serving({ id, facts, rights }: { id: string; facts: ChainFacts; rights: ChainRights }) {
  const chain = toChain(facts);
  const specs = chain.goals.find((goal) => goal.id === id)?.specs ?? [];
  const choices = toChoices(chain, facts, rights, paths.objective(id));
  const make = rights.canMakeSpecs ? (
    <ButtonLink to={paths.newSpec} size="small">
      {m.objectives_make_spec()}
    </ButtonLink>
  ) : null;
  return (
    <Card title={m.objectives_serving()} description={m.objectives_serving_description()} actions={make}>
      {specs.length === 0 ? <p className="text-muted">{m.objectives_serving_none()}</p> : null}
      <div className="-my-4 divide-y">
        {specs.map((spec) => (
          <ChainRow key={spec.id} spec={spec} choices={choices} />
        ))}
      </div>
    </Card>
  );
}

/** Ending it, or taking it up again; where that cannot be, why. */
function Ending({ objective: { id, endedOn }, objectives }: { objective: Objective; objectives: Objective[] }) {
  const placed = objectives.map((each) => ({ ...each, isEnded: each.endedOn !== null }));
  const reason = endedOn ? whyNotReopen(placed, id) : whyNotEnd(placed, id);
  return (
    <Form method="post" action={paths.objectiveEnding(id)} preventScrollReset>
      <Button type="submit" name="is" value={endedOn ? 'reopened' : 'ended'} disabledReason={reason ? objectiveReason(reason) : undefined}>
        {endedOn ? m.objectives_reopen() : m.objectives_end()}
      </Button>
    </Form>
  );
}
