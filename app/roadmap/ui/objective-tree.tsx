import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { type Objective, type ObjectiveNode, objectiveTree } from '../objective.ts';
import { levelName } from '../roadmap-words.ts';
import { FormDisclosure } from '#app/ui/form/form-disclosure.tsx';
import { NewObjectiveForm } from './new-objective-form.tsx';
import type { RefusedForm } from './refused-form.ts';

interface ObjectiveTreeProps {
  objectives: Objective[];
  members: { id: string; name: string }[];
  canWrite: boolean;
  returnTo: string;
  refused: RefusedForm;
}

/** The goals from why to every day, and the place to add one. */
export function ObjectiveTree({ objectives, members, canWrite, returnTo, refused }: ObjectiveTreeProps) {
  const lastResult = refused.form === 'objective' ? refused.result : undefined;
  const isOpen = lastResult !== undefined || returnTo !== '' || objectives.length === 0;
  return (
    <div id="objectives" className="min-w-0 scroll-mt-20">
      <Card title={m.roadmap_objectives_title()} description={m.roadmap_objectives_description()}>
        {objectives.length === 0 ? <p className="text-muted">{m.roadmap_objectives_none()}</p> : <Branch nodes={objectiveTree(objectives)} depth={0} />}
        {canWrite ? (
          <FormDisclosure key={objectives.length} label={m.roadmap_objective_add()} isOpen={isOpen}>
            <NewObjectiveForm objectives={objectives} members={members} returnTo={returnTo} lastResult={lastResult} />
          </FormDisclosure>
        ) : null}
      </Card>
    </div>
  );
}

function Branch({ nodes, depth }: { nodes: ObjectiveNode[]; depth: number }) {
  return (
    <ul className={clsx('flex flex-col gap-3', depth > 0 && 'mt-3 ml-1.5 border-l-2 pl-4')}>
      {nodes.map((node) => (
        <li key={node.id}>
          <p className={depth === 0 ? 'text-lg font-semibold' : depth === 1 ? 'font-medium' : undefined}>{node.name}</p>
          <p className="text-xs text-muted">
            {levelName(node.level)}
            {node.ownerName ? ` · ${node.ownerName}` : null}
          </p>
          {node.children.length > 0 ? <Branch nodes={node.children} depth={depth + 1} /> : null}
        </li>
      ))}
    </ul>
  );
}
