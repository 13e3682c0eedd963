import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';

export interface Crumb {
  label: string;
  to: string;
}

/** The way from the room down to the page above this one. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label={m.ui_breadcrumbs()} className="mb-2">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-muted">
        {crumbs.map((crumb, index) => (
          <li key={crumb.to} className="inline-flex items-center gap-1">
            {index > 0 ? <ChevronRight className="size-3.5" aria-hidden="true" /> : null}
            <Link to={crumb.to} className="inline-flex min-h-6 items-center rounded-sm hover:text-text hover:underline pointer-coarse:min-h-11">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
