import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import { durationMs, type JobOverview, type JobRun } from '../job-overview.ts';
import { jobName } from '../job-words.ts';
import { RunState } from './run-state.tsx';

interface JobsScreenProps {
  jobs: readonly JobOverview[];
  failures: readonly JobRun[];
  /** What looks by itself all the time. */
  sweeps: readonly string[];
}

/** Every job with when it ran, how that went, when it runs again, and the buttons for both. */
export function JobsScreen({ jobs, failures, sweeps }: JobsScreenProps) {
  const { dateTime, number } = useFormat();
  const name = { id: 'job', header: m.jobs_job(), cell: ({ name }: JobOverview) => <span className="inline-block min-w-40 font-medium">{jobName(name)}</span> };
  const last = { id: 'last', header: m.jobs_last(), cell: ({ current, last }: JobOverview) => <RunState current={current} last={last} /> };
  const duration = { id: 'duration', header: m.jobs_duration(), align: 'end' as const, cell: ({ last }: JobOverview) => <Duration run={last} /> };
  const next = { id: 'next', header: m.jobs_next(), cell: ({ nextAt }: JobOverview) => <span className="whitespace-nowrap">{dateTime(nextAt)}</span> };
  const acts = { id: 'acts', header: '', align: 'end' as const, cell: (job: JobOverview) => <JobActs job={job} /> };
  const scheduled = jobs.filter(({ isScheduled }) => isScheduled);
  const asked = jobs.filter(({ isScheduled }) => !isScheduled);
  return (
    <>
      <Card isFlush title={m.jobs_list()}>
        <DataTable caption={m.jobs_list()} columns={[name, last, duration, next, acts]} rows={scheduled} rowKey={(job) => job.name} />
      </Card>
      <Card isFlush title={m.jobs_on_request()} description={m.jobs_on_request_text()}>
        <DataTable caption={m.jobs_on_request()} columns={[name, last, duration, acts]} rows={asked} rowKey={(job) => job.name} />
      </Card>
      {sweeps.length > 0 ? (
        <Card title={m.jobs_always()} description={m.jobs_always_text()}>
          <ul>
            {sweeps.map((sweep) => (
              <li key={sweep}>{jobName(sweep)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card isFlush title={m.jobs_failures()}>
        <DataTable
          caption={m.jobs_failures()}
          columns={[
            { id: 'job', header: m.jobs_job(), cell: (run: JobRun) => <span className="font-medium">{jobName(run.name)}</span> },
            { id: 'when', header: m.jobs_when(), cell: (run: JobRun) => <span className="whitespace-nowrap">{dateTime(run.finishedAt)}</span> },
            { id: 'why', header: m.jobs_why(), cell: (run: JobRun) => <span className="break-words">{run.error ?? m.jobs_no_reason()}</span> },
            { id: 'attempts', header: '', align: 'end', cell: (run: JobRun) => m.jobs_attempts({ count: run.attempts, number: number(run.attempts) }) },
          ]}
          rows={failures}
          rowKey={(run) => run.id}
          emptyState={<EmptyState title={m.jobs_failures_none()} />}
        />
      </Card>
    </>
  );
}

function Duration({ run }: { run: JobRun | null }) {
  const { number } = useFormat();
  const took = run && durationMs(run);
  if (took === null) return <>–</>;
  return <span className="whitespace-nowrap">{took < 60_000 ? m.jobs_seconds({ number: number(took / 1000, 1) }) : m.jobs_minutes({ number: number(took / 60_000, 1) })}</span>;
}

function JobActs({ job: { name, isScheduled, current, newestId } }: { job: JobOverview }) {
  const job = jobName(name);
  const isBusy = current !== null && !(current.state === 'waiting' && current.error !== null);
  return (
    <Form method="post" preventScrollReset className="inline-flex gap-2">
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="seen" value={newestId ?? ''} />
      {current ? <input type="hidden" name="run" value={current.id} /> : null}
      {current && !current.isStopping ? (
        <Button type="submit" size="small" variant="danger" name="intent" value="stop" aria-label={m.jobs_stop_named({ job })}>
          {m.jobs_stop()}
        </Button>
      ) : null}
      {current?.isStopping ? <span className="text-sm text-muted">{m.jobs_stopping()}</span> : null}
      {isScheduled && !isBusy ? (
        <Button type="submit" size="small" name="intent" value="run" aria-label={m.jobs_run_now_named({ job })}>
          {m.jobs_run_now()}
        </Button>
      ) : null}
    </Form>
  );
}
