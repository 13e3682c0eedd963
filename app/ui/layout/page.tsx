import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';

interface PageProps {
  title: string;
  /** The one question this page answers. */
  question?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: Crumb[];
  /** Closer together: for a page that has to be taken in without scrolling. */
  isDense?: boolean;
  children: ReactNode;
}

/** The frame of every page: where you are, what it is, what it answers, what you can do. */
export function Page({ title, question, actions, breadcrumbs, isDense = false, children }: PageProps) {
  return (
    <div className={clsx('mx-auto w-full max-w-7xl px-4 pb-16 sm:px-6 lg:px-8 print:pb-0', isDense ? 'pt-4' : 'pt-5')}>
      {breadcrumbs?.length ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
      <header className={clsx('flex flex-wrap items-end justify-between gap-x-6 gap-y-3', isDense ? 'mb-3' : 'mb-6')}>
        <div className={clsx('min-w-0', isDense && 'flex-1 basis-96')}>
          <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
            {title}
          </h1>
          {question ? <p className="mt-0.5 text-muted">{question}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2" data-print="hide">{actions}</div> : null}
      </header>
      <div className={clsx('flex flex-col', isDense ? 'gap-3' : 'gap-6')}>{children}</div>
    </div>
  );
}
