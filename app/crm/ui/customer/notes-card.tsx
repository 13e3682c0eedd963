import { Form } from '@remix-run/react';
import { useId } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { NoteSummary } from '../../customer/customer.ts';
import type { CustomerView } from './customer-view.ts';
import { useDayWords } from './use-day-words.ts';

/** What colleagues should know, written where it is read. */
export function NotesCard({ customer: { notes, record, kind }, today, canWrite, here, actIds }: CustomerView) {
  const id = useId();
  if (!canWrite && notes.length === 0) return null;
  return (
    <Card title={m.customer_notes()} {...(notes.length === 0 ? { className: 'print:hidden' } : {})}>
      {canWrite ? (
        // Empty again when a note was added; whatever else is read anew leaves what is being typed.
        <NewAfterSending mark={notes[0]?.id ?? 'none'}>
          <Form method="post" action={paths.customerNotes} preventScrollReset className="group flex flex-col gap-2" data-print="hide">
            <input type="hidden" name="with" value={`${kind}:${record.id}`} />
            <input type="hidden" name="act" value={actIds.note} />
            <input type="hidden" name="to" value={here} />
            <label htmlFor={id} className="sr-only">
              {m.customer_note_new()}
            </label>
            <textarea id={id} name="text" rows={1} required maxLength={20_000} placeholder={m.customer_note_hint()} className="control field-sizing-content min-h-9 placeholder-shown:not-focus:max-h-9" />
            <div className="hidden justify-end group-focus-within:flex group-has-[textarea:not(:placeholder-shown)]:flex">
              <SubmitButton name="intent" value="add" size="small">
                {m.customer_note_add()}
              </SubmitButton>
            </div>
          </Form>
        </NewAfterSending>
      ) : null}
      <ul className="flex flex-col divide-y">
        {notes.map((note) => (
          <Note key={`${note.id}:${note.stamp}`} note={note} today={today} canWrite={canWrite} here={here} />
        ))}
      </ul>
    </Card>
  );
}

function Note({ note, today, canWrite, here }: { note: NoteSummary } & Pick<CustomerView, 'today' | 'canWrite' | 'here'>) {
  const days = useDayWords(today);
  const by = [days.near(new Date(note.at)), note.author].filter(Boolean).join(' · ');
  const hidden = (
    <>
      <input type="hidden" name="note" value={note.id} />
      <input type="hidden" name="stamp" value={note.stamp} />
      <input type="hidden" name="to" value={here} />
    </>
  );
  return (
    <li className="py-3 last:pb-0">
      <p className="text-sm whitespace-pre-line">{note.text}</p>
      <div className="mt-1 flex min-h-6 flex-wrap items-center justify-between gap-2 text-xs text-muted">
        <span>{by}</span>
        {canWrite ? (
          <details className="group/edit contents open:block open:w-full">
            <summary className="link inline-flex min-h-6 items-center group-open/edit:hidden pointer-coarse:min-h-11">{m.customer_note_change()}</summary>
            {/* Saved as any record is, so that what a colleague wrote meanwhile is shown beside it. */}
            <Form method="post" action={paths.editRecord('notes', note.id)} preventScrollReset className="flex flex-col gap-2 pt-1">
              {hidden}
              <textarea name="text" aria-label={m.customer_note_change()} defaultValue={note.text} rows={3} required maxLength={20_000} className="control field-sizing-content text-text" />
              <div className="flex justify-between gap-2">
                <Button type="submit" formAction={paths.customerNotes} name="intent" value="remove" size="small" variant="danger" formNoValidate>
                  {m.customer_note_remove()}
                </Button>
                <SubmitButton size="small">
                  {m.customer_note_save()}
                </SubmitButton>
              </div>
            </Form>
          </details>
        ) : null}
      </div>
    </li>
  );
}
