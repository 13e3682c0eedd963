import { Form } from '@remix-run/react';
import { Trash2 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { entityOf } from '../../entity/entities.ts';
import type { FormFacts, FormReply } from '../../record/form-facts.ts';
import { entitiesWord } from '../field-label.ts';
import { RecordForm } from './record-form.tsx';

interface EditRecordScreenProps {
  facts: FormFacts;
  reply: FormReply | undefined;
  recordId: string;
  title: string;
  /** The page that shows the record. */
  backTo: string;
  currency: string;
}

/** Changing a record of any kind. */
export function EditRecordScreen({ facts, reply, recordId, title, backTo, currency }: EditRecordScreenProps) {
  const { name, segment, partOf } = entityOf(facts.entity);
  const crumbs = [...(partOf ? [] : [{ label: entitiesWord(name), to: paths.records(segment) }]), { label: title, to: backTo }];
  return (
    <Page title={m.record_edit_title({ title })} breadcrumbs={crumbs} actions={partOf ? <TakeAway to={backTo} action={paths.trashRecord(segment, recordId)} /> : undefined}>
      <div className="max-w-4xl">
        <RecordForm facts={facts} reply={reply} recordId={recordId} backTo={backTo} currency={currency} />
      </div>
    </Page>
  );
}

/** A part has no page of its own to be thrown away on. */
function TakeAway({ action, to }: { action: string; to: string }) {
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="to" value={to} />
      <Button type="submit" variant="ghost">
        <Trash2 aria-hidden="true" />
        {m.record_remove()}
      </Button>
    </Form>
  );
}
