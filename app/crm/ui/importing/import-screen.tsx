import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { ImportPage } from '../../importing/import-page.ts';
import { entitiesWord } from '../field-label.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { EndedImport } from './ended-import.tsx';
import { FileStep } from './file-step.tsx';
import { ImportSteps } from './import-steps.tsx';
import { KeysStep } from './keys-step.tsx';
import { nearRowSentence, planProblem, unreadableSentence } from './plan-problem.ts';
import { RevertingImport } from './reverting-import.tsx';
import { RunningImport } from './running-import.tsx';

/** One file on its way in: looked at, mapped, tried, run, and what came of it. */
export function ImportScreen({ page }: { page: ImportPage }) {
  const { job } = page;
  const isPlanned = job.status === 'planned';
  return (
    <Page
      title={m.importing_title({ fileName: job.fileName })}
      question={m.importing_question({ what: entitiesWord(job.entity) })}
      breadcrumbs={[{ label: m.crm_imports_title(), to: paths.imports }]}
    >
      {isPlanned ? <ImportSteps jobId={job.id} step={page.step} /> : null}
      {page.unreadable ? <Notice tone="bad" title={unreadableSentence(page.unreadable)}>{nearRowSentence(page.nearRow)}</Notice> : null}
      {page.problem ? <Notice tone="bad" title={planProblem(page.problem)} /> : null}
      {isPlanned ? <Step page={page} /> : job.status === 'running' ? <RunningImport job={job} /> : job.status === 'reverting' ? <RevertingImport job={job} /> : <EndedImport page={page} />}
    </Page>
  );
}

function Step({ page }: { page: ImportPage }) {
  switch (page.step) {
    case 'file':
      return <FileStep page={page} />;
    case 'columns':
      return page.file ? <ColumnsStep page={page} file={page.file} /> : null;
    case 'keys':
      return <KeysStep page={page} />;
    case 'check':
      return page.review ? <CheckStep page={page} review={page.review} /> : null;
  }
}
