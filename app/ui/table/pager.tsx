import { ChevronLeft, ChevronRight } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { ButtonLink } from '../button.tsx';

interface PagerProps {
  nextHref?: string | null | undefined;
  previousHref?: string | null | undefined;
}

/** Pages by key, not by number: the next page costs the same at any depth. */
export function Pager({ nextHref, previousHref }: PagerProps) {
  if (!nextHref && !previousHref) return null;
  return (
    <nav aria-label={m.ui_pages()} className="flex items-center justify-end gap-2 border-t px-4 py-2.5 sm:px-5">
      {previousHref ? (
        <ButtonLink to={previousHref} size="small" rel="prev">
          <ChevronLeft aria-hidden="true" />
          {m.ui_previous_page()}
        </ButtonLink>
      ) : null}
      {nextHref ? (
        <ButtonLink to={nextHref} size="small" rel="next">
          {m.ui_next_page()}
          <ChevronRight aria-hidden="true" />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
