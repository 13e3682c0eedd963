import { Form } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PHASE_KINDS, type PhaseKind } from '../../phase.ts';
import { PLAN_COLOURS } from '../../plan/plan-item.ts';
import { colourLongName } from '../../plan/plan-words.ts';
import { fileSentence } from '../../plan-import/import-words.ts';
import type { PlanImportAnswer } from '../../plan-import/plan-review.ts';
import { phaseName } from '../../roadmap-words.ts';
import { KnownColumns } from './known-columns.tsx';
import { PlanReviewCard } from './plan-review-card.tsx';
import { RefusedRowsCard } from './refused-rows-card.tsx';

const MB = 1024 * 1024;

interface PlanImportScreenProps {
  phases: readonly { id: string; kind: PhaseKind }[];
  /** The phase the programme is in; null when all are done. */
  currentId: string | null;
  limitMb: number;
  answer: PlanImportAnswer | undefined;
}

/** A plan that stands in a file: looked at first, then added as a whole. */
export function PlanImportScreen({ phases, currentId, limitMb, answer }: PlanImportScreenProps) {
  const [isTooLarge, setTooLarge] = useState(false);
  const review = answer?.review ?? null;
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!answer) return;
    // Focus alone would show the end of what is taller than the screen.
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView({ block: 'start' });
  }, [answer]);
  const inOrder = PHASE_KINDS.flatMap((kind) => phases.find((phase) => phase.kind === kind) ?? []);
  return (
    <Page title={m.planimport_title()} question={m.planimport_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.plan_title(), to: paths.planTable() }]}>
      {answer ? (
        <div ref={result} tabIndex={-1} className="flex scroll-mt-24 flex-col gap-6 rounded-lg">
          {answer.refusal ? (
            <Notice tone="bad" title={m.planimport_refused_file()}>
              {fileSentence(answer.refusal, limitMb)}
            </Notice>
          ) : null}
          {review && review.refusals.length > 0 ? <RefusedRowsCard review={review} /> : null}
          {review && review.refusals.length === 0 ? <PlanReviewCard review={review} /> : null}
        </div>
      ) : null}
      <Card className="max-w-3xl" title={review?.refusals.length === 0 ? m.planimport_file_title_other() : m.planimport_file_title()} description={m.planimport_about()}>
        <Form key={review?.uploadId} method="post" action={paths.planImport} encType="multipart/form-data" className="flex flex-col gap-4">
          <label className="flex flex-col gap-1 text-sm font-medium">
            {m.planimport_file()}
            <input type="file" name="file" accept=".csv,.xml,text/csv,text/xml,application/xml" required aria-invalid={isTooLarge || undefined} aria-describedby="plan-file-hint" onChange={(event) => setTooLarge((event.target.files?.[0]?.size ?? 0) > limitMb * MB)} className="control py-1.5" />
            <span id="plan-file-hint" role={isTooLarge ? 'alert' : undefined} className={isTooLarge ? 'font-normal text-bad' : 'font-normal text-muted'}>
              {isTooLarge ? m.planimport_file_large({ limitMb }) : m.planimport_file_hint({ limitMb })}
            </span>
          </label>
          <div className="grid gap-4 sm:grid-cols-2">
            <label className="flex flex-col gap-1 text-sm font-medium">
              {m.planimport_phase()}
              <select name="phaseId" defaultValue={review?.phaseId ?? currentId ?? inOrder.at(-1)?.id} className="control">
                {inOrder.map(({ id, kind }, at) => (
                  <option key={id} value={id}>
                    {`${at + 1}. ${phaseName(kind)}`}
                  </option>
                ))}
              </select>
            </label>
            <label className="flex flex-col gap-1 text-sm font-medium">
              {m.planimport_colour()}
              <select name="colour" defaultValue={review?.colour ?? 'blue'} className="control">
                {PLAN_COLOURS.map((colour) => (
                  <option key={colour} value={colour}>
                    {colourLongName(colour)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <KnownColumns />
          <div>
            <SubmitButton variant={review && review.refusals.length === 0 ? 'secondary' : 'primary'} disabledReason={isTooLarge ? m.planimport_file_large({ limitMb }) : undefined}>
              {m.planimport_check()}
            </SubmitButton>
          </div>
        </Form>
      </Card>
    </Page>
  );
}
