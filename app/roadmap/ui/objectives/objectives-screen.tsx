import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Chain } from '../../chain/chain.ts';
import { type Objective, type ObjectiveNode, objectiveTree } from '../../objective.ts';
import { levelName } from '../../roadmap-words.ts';
import { LooseGoals } from './loose-goals.tsx';
import { NewObjectiveForm } from './new-objective-form.tsx';
import type { MemberName } from './objective-fields.tsx';

interface ObjectivesScreenProps {
  objectives: Objective[];
  /** Null for who may not read specifications. */
  chain: Chain | null;
  /** Who can own a goal; empty for who may not write. */
  members: MemberName[];
  canWrite: boolean;
  /** The page that sent somebody here to add a goal; empty when none did. */
  returnTo: string;
  lastResult: SubmissionResult | undefined;
}

/** The goals from why to every day, what is loose among them, and the place to add one. */
export function ObjectivesScreen({ objectives, chain, members, canWrite, returnTo, lastResult }: ObjectivesScreenProps) {
  const isOpen = lastResult !== undefined || returnTo !== '' || objectives.length === 0;
  const specsOf = new Map(chain?.goals.map(({ id, specs }) => [id, specs.length]));
  return (
    <Page title={m.objectives_title()} question={m.objectives_question()} actions={chain ? <ButtonLink to={paths.chain}>{m.chain_title()}</ButtonLink> : null}>
      <div id="new" className="scroll-mt-20">
        <Card title={m.objectives_tree()}>
          {objectives.length === 0 ? <p className="text-muted">{m.roadmap_objectives_none()}</p> : <Branch nodes={objectiveTree(objectives)} specsOf={specsOf} />}
          {canWrite ? (
            <NewAfterSending mark={objectives.length}>
              <FormDisclosure label={m.roadmap_objective_add()} isOpen={isOpen}>
                <NewObjectiveForm objectives={objectives} members={members} returnTo={returnTo} lastResult={lastResult} />
              </FormDisclosure>
            </NewAfterSending>
          ) : null}
        </Card>
      </div>
      {chain && objectives.length > 0 ? <LooseGoals chain={chain} canWrite={canWrite} /> : null}
    </Page>
  );
}

const WEIGHT = { strategic: 'text-base font-semibold', tactical: 'font-medium', operational: '' };

/** A list in a list: read out as one, and walked from link to link by keyboard. */
function Branch({ nodes, specsOf, isRoot = true }: { nodes: ObjectiveNode[]; specsOf: ReadonlyMap<string, number>; isRoot?: boolean }) {
  return (
    <ul aria-label={isRoot ? m.objectives_tree() : undefined} className={isRoot ? 'flex flex-col gap-4' : 'mt-4 ml-1.5 flex flex-col gap-4 border-l-2 pl-4'}>
      {nodes.map(({ id, name, level, ownerName, endedOn, contribution, children }) => {
        const specs = specsOf.get(id) ?? 0;
        return (
          <li key={id} className="text-sm">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link to={paths.objective(id)} className={`link inline-block py-0.5 ${WEIGHT[level]} ${endedOn ? 'text-muted line-through' : ''}`}>
                {name}
              </Link>
              {endedOn ? <Badge>{m.objectives_ended()}</Badge> : null}
            </p>
            <p className="text-xs text-muted">
              {levelName(level)} · {ownerName ?? m.objectives_no_owner()}
              {specs > 0 ? ` · ${m.objectives_spec_count({ count: specs })}` : null}
            </p>
            {contribution ? <p className="mt-0.5 max-w-3xl text-pretty">{contribution}</p> : null}
            {children.length > 0 ? <Branch nodes={children} specsOf={specsOf} isRoot={false} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
