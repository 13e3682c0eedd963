import { Form } from '@remix-run/react';
import { useState } from 'react';
import { Card } from '#app/ui/card.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { ImportKind } from '#app/values/import-kind.ts';
import type { FileRefusal, ImportAnswer } from '../import-review.ts';
import type { ImportSummary } from '../import-summary.ts';
import type { EntityName } from '../entity/entity.ts';
import type { ImportJob } from '../importing/import-job.ts';
import { RECORD_KINDS } from '../importing/record-kinds.ts';
import { entitiesWord } from './field-label.ts';
import { ImportJobs } from './importing/import-jobs.tsx';
import { nearRowSentence, unreadableSentence } from './importing/plan-problem.ts';
import { ImportHistory } from './import-history.tsx';
import { ImportReviewCard } from './import-review-card.tsx';
import { kindName } from './kind-name.ts';

const MB = 1024 * 1024;

export interface Template {
  kind: ImportKind;
  columns: { name: string; isRequired: boolean }[];
}

interface ImportsScreenProps {
  /** The kinds this reader may import. */
  templates: Template[];
  /** The kind the link asked for. */
  asked: ImportKind | EntityName | null;
  jobs: ImportJob[];
  imports: ImportSummary[];
  limitMb: number;
  answer: ImportAnswer | undefined;
}

export function ImportsScreen({ templates, asked, jobs, imports, limitMb, answer }: ImportsScreenProps) {
  // Said before it is sent: sending it would take minutes, to be refused all the same.
  const [isTooLarge, setTooLarge] = useState(false);
  return (
    <Page title={m.crm_imports_title()} question={m.crm_imports_question()}>
      {answer?.refusal ? (
        <Notice tone="bad" title={m.crm_import_refused()}>
          {[sentenceOf(answer.refusal, limitMb), nearRowSentence(answer.nearRow)].filter((text) => text !== null).join(' ')}
        </Notice>
      ) : null}
      {answer?.review ? <ImportReviewCard review={answer.review} /> : null}
      <Card title={answer?.review ? m.crm_import_other() : m.crm_import_new()} description={m.crm_import_dry_run_first()}>
        <NewAfterSending mark={`${imports[0]?.id} ${answer?.review?.uploadId}`}>
          <Form method="post" action={paths.imports} encType="multipart/form-data" className="flex flex-col gap-4">
            <div className="grid gap-4 sm:grid-cols-2">
              <label className="flex flex-col gap-1 text-sm font-medium">
                {m.crm_import_kind()}
                <select name="kind" defaultValue={answer?.review?.kind ?? asked ?? templates[0]?.kind} className="control">
                  {templates.map(({ kind }) => (
                    <option key={kind} value={kind}>
                      {kindName(kind)}
                    </option>
                  ))}
                  <optgroup label={m.importing_kind_records()}>
                    {RECORD_KINDS.map(({ name }) => (
                      <option key={name} value={name}>
                        {entitiesWord(name)}
                      </option>
                    ))}
                  </optgroup>
                </select>
              </label>
              <label className="flex flex-col gap-1 text-sm font-medium">
                {m.crm_import_file()}
                <input type="file" name="file" accept=".csv,.tsv,.txt,.gz,text/csv,text/plain" required aria-invalid={isTooLarge || undefined} aria-describedby="import-file-hint" onChange={(event) => setTooLarge((event.target.files?.[0]?.size ?? 0) > limitMb * MB)} className="control py-1.5" />
                {isTooLarge ? (
                  <span id="import-file-hint" role="alert" className="font-normal text-bad">
                    {m.crm_refused_too_large({ limitMb })}
                  </span>
                ) : (
                  <span id="import-file-hint" className="font-normal text-muted">
                    {m.crm_import_file_hint({ limitMb })}
                  </span>
                )}
              </label>
            </div>
            <div>
              <SubmitButton disabledReason={isTooLarge ? m.crm_import_choose_smaller() : undefined}>{m.crm_import_check()}</SubmitButton>
            </div>
          </Form>
        </NewAfterSending>
        <Templates templates={templates} />
      </Card>
      {jobs.length > 0 ? <ImportJobs jobs={jobs} /> : null}
      {/* Where records came in, it is not said that nothing did. */}
      {imports.length > 0 || jobs.length === 0 ? <ImportHistory imports={imports} /> : null}
    </Page>
  );
}

/** Files with the plain column names, to fill in. */
function Templates({ templates }: { templates: Template[] }) {
  return (
    <div className="mt-5 border-t pt-4 text-sm">
      <h3 className="font-semibold">{m.crm_templates()}</h3>
      <ul className="mt-2 flex flex-col gap-2">
        {templates.map(({ kind, columns }) => (
          <li key={kind} className="flex flex-wrap items-baseline gap-x-3">
            <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(`${columns.map(({ name }) => name).join(',')}\n`)}`} download={`${kind}.csv`} className="link">
              {m.crm_template({ kind: kindName(kind) })}
            </a>
            <code className="min-w-0 text-xs break-words text-muted">{columns.map(({ name, isRequired }) => (isRequired ? name : `[${name}]`)).join(', ')}</code>
            {kind === 'people' ? <p className="w-full text-muted">{m.crm_template_leave()}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentenceOf(refusal: FileRefusal, limitMb: number): string {
  switch (refusal) {
    case 'no-file':
      return m.crm_refused_no_file();
    case 'too-large':
      return m.crm_refused_too_large({ limitMb });
    case 'too-large-unpacked':
      return m.crm_refused_too_large_unpacked({ limitMb });
    case 'not-unpackable':
      return m.crm_refused_not_unpackable();
    case 'unreadable-name':
      return m.crm_refused_name();
    case 'gone':
      return m.crm_refused_gone();
    case 'no-rows':
      return m.crm_refused_no_rows();
    case 'not-allowed':
      return m.crm_refused_not_allowed();
    default:
      return unreadableSentence(refusal);
  }
}
