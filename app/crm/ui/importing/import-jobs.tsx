import { Link } from '@remix-run/react';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { ImportJob, ImportStatus } from '../../importing/import-job.ts';
import { entitiesWord } from '../field-label.ts';
import { ImportLines } from '../import-lines.tsx';

const STATES: Record<ImportStatus, [Tone, () => string]> = {
  planned: ['neutral', m.importing_planned],
  running: ['info', m.importing_running],
  stopped: ['warn', m.importing_stopped],
  done: ['good', m.importing_done],
  failed: ['bad', m.importing_failed],
  reverting: ['info', m.importing_reverting],
  reverted: ['neutral', m.importing_reverted],
};

/** Imports of records, those that are not finished too: each has a page of its own. */
export function ImportJobs({ jobs }: { jobs: ImportJob[] }) {
  const format = useFormat();
  return (
    <Card title={m.importing_jobs()} isFlush>
      <ImportLines
        lines={jobs.map((job) => ({
          id: job.id,
          title: <Link to={paths.import(job.id)} className="link">{job.fileName}</Link>,
          state: <State status={job.status} />,
          about: [format.dateTime(job.createdAt), entitiesWord(job.entity), job.actor],
          counts: job,
        }))}
      />
      <div className="max-sm:hidden">
        <DataTable
          caption={m.importing_jobs()}
          columns={[
            { id: 'when', header: m.crm_history_when(), cell: ({ createdAt }) => format.dateTime(createdAt) },
            { id: 'kind', header: m.crm_import_kind(), cell: ({ entity }) => entitiesWord(entity) },
            { id: 'file', header: m.crm_import_file(), cell: ({ id, fileName }) => <Link to={paths.import(id)} className="block min-w-40 link font-medium break-words">{fileName}</Link> },
            { id: 'state', header: m.importing_status(), cell: ({ status }) => <State status={status} /> },
            { id: 'by', header: m.crm_history_by(), cell: ({ actor }) => actor },
            { id: 'rows', header: m.crm_count_rows(), align: 'end', cell: ({ rows }) => format.number(rows) },
            { id: 'created', header: m.crm_count_created(), align: 'end', cell: ({ created }) => format.number(created) },
            { id: 'updated', header: m.crm_count_updated(), align: 'end', cell: ({ updated }) => format.number(updated) },
            { id: 'rejected', header: m.crm_count_rejected(), align: 'end', cell: ({ rejected }) => format.number(rejected) },
          ]}
          rows={jobs}
          rowKey={({ id }) => id}
        />
      </div>
    </Card>
  );
}

function State({ status }: { status: ImportStatus }) {
  const [tone, word] = STATES[status];
  return <Badge tone={tone}>{word()}</Badge>;
}
