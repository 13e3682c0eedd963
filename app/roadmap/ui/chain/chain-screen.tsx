import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type ChainFacts, type ChainGoal, toChain } from '../../chain/chain.ts';
import type { ChainRights } from '../../chain/chain-rights.ts';
import { levelName } from '../../roadmap-words.ts';
import { type ChainChoices, toChoices } from './chain-place.ts';
import { ChainRow } from './chain-row.tsx';
import { GapLine } from './gap-line.tsx';
import { LooseCriterion, LooseEnds } from './loose-ends.tsx';
import { useOpenedPlace } from './use-opened-place.ts';

/** From every goal to the gate that judges it, on one page, with what is missing. */
export function ChainScreen({ facts, rights }: { facts: ChainFacts; rights: ChainRights }) {
  useOpenedPlace();
  const chain = toChain(facts);
  const choices = toChoices(chain, facts, rights, paths.chain);
  return (
    <Page title={m.chain_title()} question={m.chain_question()} actions={<ButtonLink to={paths.objectives}>{m.objectives_title()}</ButtonLink>}>
      {chain.goals.length === 0 ? (
        <Card>
          <EmptyState title={m.chain_none_title()} action={rights.canTie ? <ButtonLink to={paths.newObjective(paths.chain)} variant="primary">{m.roadmap_objective_add()}</ButtonLink> : null}>
            {m.chain_none_text()}
          </EmptyState>
        </Card>
      ) : (
        <Notice tone={chain.brokenCount === 0 ? 'good' : 'warn'}>{chain.brokenCount === 0 ? m.chain_whole() : m.chain_broken({ count: chain.brokenCount })}</Notice>
      )}
      {chain.goals.map((goal) => (
        <Goal key={goal.id} goal={goal} choices={choices} />
      ))}
      <LooseEnds choices={choices} />
      {chain.general.length > 0 ? (
        <Card title={m.chain_general_title()} description={m.chain_general_description()}>
          <details>
            <summary className="fold text-sm">{m.chain_general_count({ count: chain.general.length })}</summary>
            <ul className="mt-2 divide-y">
              {chain.general.map((criterion) => (
                <LooseCriterion key={criterion.id} criterion={criterion} choices={choices} />
              ))}
            </ul>
          </details>
        </Card>
      ) : null}
    </Page>
  );
}

const INDENT = ['', 'sm:ml-4', 'sm:ml-8'];

function Goal({ goal, choices }: { goal: ChainGoal; choices: ChainChoices }) {
  const missing = goal.gaps.length + goal.specs.reduce((sum, spec) => sum + spec.gaps.length + spec.behaviours.reduce((below, { gaps }) => below + gaps.length, 0), 0);
  return (
    <div id={`objective-${goal.id}`} tabIndex={-1} className={`scroll-mt-20 rounded-lg outline-accent target:outline-2 ${INDENT[Math.min(goal.depth, 2)]}`}>
      <Card
        title={
          <Link to={paths.objective(goal.id)} className="link">
            {goal.name}
          </Link>
        }
        description={levelName(goal.level)}
        actions={missing > 0 ? <Badge tone="warn">{m.chain_goal_gaps({ count: missing })}</Badge> : null}
      >
        {goal.gaps.map((gap) => (
          <GapLine key={gap} gap={gap} target={goal.id} choices={choices} />
        ))}
        <div className="-my-4 divide-y">
          {goal.specs.map((spec) => (
            <ChainRow key={spec.id} spec={spec} choices={choices} />
          ))}
        </div>
        {goal.specs.length === 0 && goal.gaps.length === 0 ? <p className="text-sm text-muted">{m.objectives_serving_none()}</p> : null}
      </Card>
    </div>
  );
}
