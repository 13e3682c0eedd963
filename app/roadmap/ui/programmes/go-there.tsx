import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { paths } from '#app/paths.ts';
import type { ProgrammeLine } from '../../programmes/programme-line.ts';

interface GoThereProps {
  workspace: ProgrammeLine['workspace'];
  to: string;
  className?: string;
  /** Whether what it says is the heading of what stands under it. */
  isHeading?: boolean;
  children: ReactNode;
}

/** A way to a page of a workspace; of another than the one looked at it goes there first, which takes a form. */
export function GoThere({ workspace, to, className, isHeading = false, children }: GoThereProps) {
  const look = clsx('link text-left pointer-coarse:-my-2.5 pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center', className);
  const Around = isHeading ? 'h2' : 'span';
  if (workspace.isHere) {
    return (
      <Around>
        <Link to={to} className={look}>
          {children}
        </Link>
      </Around>
    );
  }
  return (
    <Form method="post" action={paths.workspaces}>
      <input type="hidden" name="redirectTo" value={to} />
      <Around>
        <button type="submit" name="workspaceId" value={workspace.id} className={look}>
          {children}
        </button>
        {/* Buttons of forms are not printed; what this one says is. */}
        <span className={clsx('hidden print:inline', className)}>{children}</span>
      </Around>
    </Form>
  );
}
