import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { type Objective, type ObjectiveNode, objectiveTree } from '../objective.ts';
import { levelName } from '../roadmap-words.ts';

/** The goals that are pursued, from why to every day, as the roadmap shows them. */
export function ObjectiveTree({ objectives, canWrite }: { objectives: Objective[]; canWrite: boolean }) {
  const pursued = objectives.filter(({ endedOn }) => endedOn === null);
  const action = (
    <ButtonLink to={canWrite && pursued.length === 0 ? paths.newObjective(paths.roadmap) : paths.objectives} size="small">
      {canWrite && pursued.length === 0 ? m.roadmap_objective_add() : m.objectives_all()}
    </ButtonLink>
  );
  return (
    <Card title={m.roadmap_objectives_title()} description={m.roadmap_objectives_description()} actions={action}>
      {pursued.length === 0 ? <p className="text-muted">{m.roadmap_objectives_none()}</p> : <Branch nodes={objectiveTree(pursued)} depth={0} />}
    </Card>
  );
}

function Branch({ nodes, depth }: { nodes: ObjectiveNode[]; depth: number }) {
  return (
    <ul className={clsx('flex flex-col gap-3', depth > 0 && 'mt-3 ml-1.5 border-l-2 pl-4')}>
      {nodes.map((node) => (
        <li key={node.id}>
          <Link to={paths.objective(node.id)} className={clsx('link', depth === 0 ? 'text-lg font-semibold' : depth === 1 && 'font-medium')}>
            {node.name}
          </Link>
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
