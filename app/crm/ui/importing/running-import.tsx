import { Form } from '@remix-run/react';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { m } from '#app/messages/compiled/messages.js';
import type { ImportJob } from '../../importing/import-job.ts';
import { Counts } from './counts.tsx';
import { useLookAgain } from './use-look-again.ts';

/** While it runs: how far it is, kept up to date; the reader may go elsewhere. */
export function RunningImport({ job }: { job: ImportJob }) {
  const format = useFormat();
  useLookAgain();
  const detail = job.rowsTotal === null ? m.importing_rows_done({ count: job.rows, number: format.number(job.rows) }) : m.importing_rows_of({ count: job.rowsTotal, done: format.number(job.rows), total: format.number(job.rowsTotal) });
  return (
    <Card title={m.importing_running()} description={m.importing_running_hint()}>
      <div className="flex flex-col gap-5">
        <div aria-live="polite">
          <Progress label={m.importing_running()} detail={detail} {...(job.rowsTotal === null ? {} : { value: job.rows, max: job.rowsTotal })} />
        </div>
        <Counts counts={job} notes={job.notes} />
        <Form method="post">
          <SubmitButton name="intent" value="stop" variant="secondary">
            {m.importing_stop()}
          </SubmitButton>
        </Form>
      </div>
    </Card>
  );
}
