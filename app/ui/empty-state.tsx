import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';

/** What to do first where there is nothing yet. */
export function EmptyState({ title, action, icon, children }: { title: string; action?: ReactNode; icon?: ReactNode; children?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-1 px-4 py-10 text-center">
      <span className="mb-2 grid size-10 place-items-center rounded-full bg-sunken text-muted [&_svg]:size-5" aria-hidden="true">
        {icon ?? <Inbox />}
      </span>
      <p className="font-semibold">{title}</p>
      {children ? <div className="text-sm text-muted">{children}</div> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
