import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { SeriesPoint } from '#app/values/metric.ts';
import type { ListedProcess } from '../../processes/process-page.ts';
import { StepsLine } from './steps-line.tsx';

/** Every agreed process with how far people come in it. */
export function ProcessesCard({ processes }: { processes: readonly ListedProcess[] }) {
  return (
    <Card title={m.processes_title()} description={m.processes_about()} isFlush>
      <ul className="divide-y">
        {processes.map(({ process, conversion, success }) => (
          <li key={process.id} className="grid gap-x-8 gap-y-3 px-4 py-4 sm:px-5 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-center">
            <div className="flex min-w-0 flex-col gap-1.5">
              <p>
                <Link to={paths.process(process.id)} prefetch="intent" data-row className="font-semibold break-words no-underline hover:underline">
                  {process.name}
                </Link>{' '}
                {process.removedAt ? <Badge>{m.processes_removed()}</Badge> : null}
              </p>
              <StepsLine process={process} />
            </div>
            {process.removedAt ? null : (
              <dl className="grid grid-cols-2 gap-6 lg:w-88">
                <Figure name={m.processes_conversion()} point={conversion} />
                <Figure name={m.processes_success()} point={success} />
              </dl>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Figure({ name, point }: { name: string; point: SeriesPoint | null }) {
  const { percent, period } = useFormat();
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd>
        <span className="block text-2xl font-semibold tracking-tight tabular-nums">{percent(point?.value ?? null, 0)}</span>
        <span className="block text-sm text-muted">{point ? period(point.start, 'month') : m.processes_no_month()}</span>
      </dd>
    </div>
  );
}
