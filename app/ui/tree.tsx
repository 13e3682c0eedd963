import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

export interface TreeNode {
  id: string;
  label: ReactNode;
  /** At the end of the line, such as a state or an owner. */
  detail?: ReactNode;
  children?: readonly TreeNode[];
  isClosed?: boolean;
}

/** Things under things. Each branch is a disclosure of the browser inside a list, which every screen reader knows how to walk. */
export function Tree({ label, nodes }: { label: string; nodes: readonly TreeNode[] }) {
  return (
    <ul aria-label={label} className="flex flex-col text-sm">
      {nodes.map((node) => (
        <li key={node.id}>
          <Branch node={node} />
        </li>
      ))}
    </ul>
  );
}

const LINE = 'flex min-h-9 items-center gap-2 rounded-md px-2 py-1 hover:bg-sunken pointer-coarse:min-h-11';

function Branch({ node }: { node: TreeNode }) {
  if (!node.children?.length) {
    return (
      <div className={`${LINE} pl-8`}>
        <Line node={node} />
      </div>
    );
  }
  return (
    <details open={!node.isClosed} className="group/branch">
      <summary className={LINE}>
        <ChevronRight className="size-4 shrink-0 text-muted transition-transform [details[open]>summary>&]:rotate-90" aria-hidden="true" />
        <Line node={node} />
      </summary>
      <ul className="ml-4 flex flex-col border-l pl-2">
        {node.children.map((child) => (
          <li key={child.id}>
            <Branch node={child} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Line({ node }: { node: TreeNode }) {
  return (
    <>
      <span className="min-w-0 flex-1">{node.label}</span>
      {node.detail ? <span className="flex shrink-0 items-center gap-2 text-muted">{node.detail}</span> : null}
    </>
  );
}
