import type { SubmissionResult } from '@conform-to/react';
import type { Review } from '#app/crm/reviews/review.ts';
import { kpiValueText, metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { DataTable } from '#app/ui/table/data-table.tsx';
import type { MetricDefinition } from '#app/values/metric.ts';
import { ReviewTasks, type ReviewTasksProps } from './review-tasks.tsx';

interface ReviewScreenProps extends Pick<ReviewTasksProps, 'colleagues'> {
  review: Review;
  metrics: MetricDefinition[];
  lastResult: SubmissionResult | undefined;
  tasksResult: SubmissionResult | undefined;
}

/** The review itself: the figures as they stood at its start, what was agreed, and whether the CRM was on the screen. */
export function ReviewScreen({ review, metrics, colleagues, lastResult, tasksResult }: ReviewScreenProps) {
  const format = useFormat();
  const [form, fields] = useServerForm<{ notes: string; isFromCrm: string }>({ id: 'review', lastResult, defaultValue: { notes: review.notes ?? '', isFromCrm: review.finishedAt === null || review.isFromCrm ? 'on' : '' } });
  const rows = review.agenda.flatMap((item) => {
    const metric = metrics.find(({ id }) => id === item.metricId);
    return metric ? [{ ...item, metric }] : [];
  });
  return (
    <Page title={m.behaviour_review_title({ team: review.team.name })} question={m.behaviour_review_question({ at: format.dateTime(review.heldAt), by: review.ledBy ?? '–' })} breadcrumbs={[{ label: review.team.name, to: paths.teamOf(review.team.id) }]}>
      <Card isFlush title={m.behaviour_agenda()} description={m.behaviour_agenda_about()}>
        <DataTable
          caption={m.behaviour_agenda()}
          rows={rows}
          rowKey={({ metricId }) => metricId}
          emptyState={<p className="px-5 py-6 text-sm text-muted">{m.behaviour_agenda_none()}</p>}
          columns={[
            { id: 'metric', header: m.behaviour_metric(), cell: ({ metric }) => metricName(metric.id) },
            { id: 'value', header: m.behaviour_last_week(), align: 'end', cell: ({ value, metric }) => kpiValueText(value, metric.unit, null, format) },
            { id: 'usual', header: m.behaviour_usual(), align: 'end', cell: ({ usual, metric }) => kpiValueText(usual, metric.unit, null, format) },
          ]}
        />
      </Card>
      <ReviewTasks review={review} colleagues={colleagues} lastResult={tasksResult} />
      <Card title={m.behaviour_review_close()} className="max-w-3xl">
        <FormShell form={form} order={['notes', 'isFromCrm']}>
          <input type="hidden" name="version" value={review.version} />
          <TextAreaField field={fields.notes} label={m.behaviour_review_notes()} isOptional rows={4} />
          <CheckboxField field={fields.isFromCrm} label={m.behaviour_review_held_from()} hint={m.behaviour_review_held_from_hint()} />
          <div>
            <SubmitButton>{review.finishedAt === null ? m.behaviour_review_finish() : m.behaviour_save()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}
