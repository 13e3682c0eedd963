import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

interface CardProps {
  title?: ReactNode;
  /** A line under the title. */
  description?: ReactNode;
  actions?: ReactNode;
  /** Without inner space, for a table or list that runs to the edge. */
  isFlush?: boolean;
  className?: string;
  children: ReactNode;
}

export function Card({ title, description, actions, isFlush = false, className, children }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={title ? id : undefined} className={clsx('min-w-0 rounded-lg border bg-surface shadow-card', className)}>
      {title || actions ? (
        <header className={clsx('flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-3.5 sm:px-5', isFlush && 'border-b pb-3')}>
          <div className="min-w-0 flex-1 basis-60">
            {title ? (
              <h2 id={id} className="text-base font-semibold">
                {title}
              </h2>
            ) : null}
            {description ? <p className="text-sm text-muted">{description}</p> : null}
          </div>
          {actions ? <div className="flex max-w-full min-w-0 flex-wrap items-center gap-2">{actions}</div> : null}
        </header>
      ) : null}
      {/* What runs to the edge is cut off at the round corners, but not a menu that reaches over the edge. */}
      <div className={isFlush ? 'overflow-hidden rounded-b-lg has-[[data-menu][open]]:overflow-visible' : 'px-4 py-4 sm:px-5'}>{children}</div>
    </section>
  );
}
