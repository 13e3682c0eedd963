import { useFetcher } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormProvider, getFormProps } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import { entityOf } from '../../entity/entities.ts';
import type { FormFacts, FormReply } from '../../record/form-facts.ts';
import { entityWord, fieldLabel } from '../field-label.ts';
import { problemTexts } from './problem-text.ts';
import { RecordField } from './record-field.tsx';

interface AddPartProps {
  form: FormFacts;
  /** The field by which the part points at its record. */
  by: string;
  recordId: string;
  here: string;
  currency: string;
}

/** Adds a row below the others without leaving the page; without JavaScript the whole form opens by itself when something is wrong. */
export function AddPart({ form: read, by, recordId, here, currency }: AddPartProps) {
  const { locale } = useFormat();
  const entity = entityOf(read.entity);
  const fetcher = useFetcher<FormReply>();
  const reply = fetcher.data && 'problems' in fetcher.data ? fetcher.data : undefined;
  const isBusy = fetcher.state !== 'idle';
  // Empty again when a row was added; whatever else is read anew leaves what is being typed.
  const [{ facts, ...start }, setStart] = useState({ recordId, facts: read, isSent: false });
  if (start.recordId !== recordId || (start.isSent && !isBusy && !reply)) setStart({ recordId, facts: read, isSent: false });
  else if (start.isSent !== isBusy) setStart({ recordId, facts, isSent: isBusy });
  const lastResult = useMemo(() => (reply ? { status: 'error' as const, initialValue: reply.texts, error: problemTexts(reply.problems, entity, facts.fields, locale) } : undefined), [reply, entity, facts.fields, locale]);
  const defaultValue = useMemo(() => facts.texts, [facts.texts]);
  const [form, metas] = useServerForm<Record<string, unknown>>({ id: `add-${facts.entity}`, lastResult, defaultValue });
  return (
    <details className="border-t">
      <summary className="flex cursor-pointer items-center gap-2 px-4 py-3 text-sm font-medium text-accent hover:bg-sunken sm:px-5">
        <Plus className="size-4" aria-hidden="true" />
        <span className="inline-block first-letter:uppercase">{m.record_part_add({ entity: entityWord(entity.name).toLowerCase() })}</span>
      </summary>
      <FormProvider context={form.context}>
        <fetcher.Form key={facts.key} method="post" action={`${paths.newRecord(entity.segment)}?${new URLSearchParams({ [by]: recordId, to: here })}`} {...getFormProps(form)} noValidate className="flex flex-col gap-4 px-4 pb-4 sm:px-5">
          <ErrorSummary form={form} order={facts.fields.map(({ name }) => name)} />
          <input type="hidden" name="key" value={facts.key ?? ''} />
          <input type="hidden" name={by} value={recordId} />
          {facts.texts.position === undefined ? null : <input type="hidden" name="position" value={facts.texts.position} />}
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
            {facts.fields.map((of) => {
              const meta = metas[of.name];
              return meta ? (
                <div key={of.name} className="min-w-0">
                  <RecordField of={of} field={meta} label={fieldLabel(of, locale)} facts={facts} currency={currency} />
                </div>
              ) : null;
            })}
          </div>
          <div>
            <Button type="submit" isBusy={isBusy}>
              {m.record_part_save()}
            </Button>
          </div>
        </fetcher.Form>
      </FormProvider>
    </details>
  );
}
