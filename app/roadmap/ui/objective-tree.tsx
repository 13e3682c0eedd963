import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import type { ObjectiveNode } from '../objective.ts';
import { levelName } from '../roadmap-words.ts';

/** The goals from why to every day. */
export function ObjectiveTree({ objectives }: { objectives: ObjectiveNode[] }) {
  return (
    <Card title={m.roadmap_objectives_title()} description={m.roadmap_objectives_description()}>
      {objectives.length === 0 ? <p className="text-muted">{m.roadmap_objectives_none()}</p> : <Branch nodes={objectives} depth={0} />}
    </Card>
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
