import { Form, useSearchParams } from '@remix-run/react';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ENTITIES } from '../../entity/entities.ts';
import type { ImportJob, ImportUndo } from '../../importing/import-job.ts';
import type { ImportPage } from '../../importing/import-page.ts';
import { entitiesWord } from '../field-label.ts';
import { Counts } from './counts.tsx';
import { RefusedRows } from './refused-rows.tsx';

const TITLES: Record<ImportJob['status'], () => string> = {
  planned: m.importing_step_check,
  running: m.importing_running,
  stopped: m.importing_stopped,
  done: m.importing_done,
  failed: m.importing_failed,
  reverting: m.importing_reverting,
  reverted: m.importing_reverted,
};

/** What came of it; everything of it can be taken back, and what was refused mended. */
export function EndedImport({ page: { job, refused } }: { page: ImportPage }) {
  const entity = ENTITIES[job.entity];
  const isAsking = useSearchParams()[0].has('revert');
  const canGoOn = (job.status === 'stopped' || job.status === 'failed') && !job.undo;
  return (
    <>
      <Card title={TITLES[job.status]()}>
        <div className="flex flex-col gap-5">
          {job.status === 'failed' ? <Notice tone="bad" title={m.importing_failed_hint()}>{job.error}</Notice> : null}
          {job.status === 'reverted' && job.undo ? <Reverted job={job} undo={job.undo} /> : null}
          <Counts counts={job} notes={job.notes} />
          <Form method="post" className="flex flex-wrap gap-2">
            {job.status === 'done' && entity.hasPage ? <ButtonLink to={paths.records(entity.segment)}>{m.importing_see({ what: entitiesWord(job.entity) })}</ButtonLink> : null}
            {canGoOn ? (
              <SubmitButton name="intent" value="start">
                {m.importing_go_on()}
              </SubmitButton>
            ) : null}
            {job.status !== 'reverted' ? (
              <ButtonLink to={paths.importRevert(job.id)}>{m.importing_revert()}</ButtonLink>
            ) : null}
            <ButtonLink to={paths.imports} variant="ghost">
              {m.importing_another()}
            </ButtonLink>
          </Form>
          {isAsking && job.status !== 'reverted' ? <AskRevert job={job} /> : null}
        </div>
      </Card>
      {job.rejected > 0 && job.status !== 'reverted' ? <RefusedRows job={job} page={refused} /> : null}
    </>
  );
}

/** Many records go at once: asked with their number, before anything happens. */
function AskRevert({ job }: { job: ImportJob }) {
  const format = useFormat();
  return (
    <Form method="post" id="revert" className="flex flex-col gap-3">
      <Notice tone="warn" title={m.importing_revert_sure()}>
        {m.importing_revert_goes({ created: format.number(job.created), updated: format.number(job.updated) })} {m.importing_reverted_kept()}
      </Notice>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="intent" value="revert" variant="danger">
          {m.importing_revert_do()}
        </SubmitButton>
        <ButtonLink to={paths.import(job.id)}>{m.importing_revert_not()}</ButtonLink>
      </div>
    </Form>
  );
}

/** What taking it back came to; what others changed since is named on the page of that act. */
function Reverted({ job, undo }: { job: ImportJob; undo: ImportUndo }) {
  const format = useFormat();
  const done = m.importing_reverted_all({ count: undo.undone, number: format.number(undo.undone) });
  if (undo.left === 0) return <Notice tone="good" title={done} />;
  const see = job.undoBatchId ? (
    <ButtonLink to={paths.batch(job.undoBatchId)} size="small">
      {m.importing_reverted_which()}
    </ButtonLink>
  ) : null;
  return (
    <Notice tone="warn" title={`${done} ${m.importing_reverted_left({ count: undo.left, number: format.number(undo.left) })}`} actions={see}>
      {m.importing_reverted_kept()}
    </Notice>
  );
}
