import { paths } from '#app/paths.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { entityOf } from '../../entity/entities.ts';
import type { FormFacts, FormReply } from '../../record/form-facts.ts';
import { entitiesWord } from '../field-label.ts';
import { newWord } from '../new-word.ts';
import { RecordForm } from './record-form.tsx';

/** A new record of any kind. */
export function NewRecordScreen({ facts, reply, backTo, currency }: { facts: FormFacts; reply: FormReply | undefined; backTo: string; currency: string }) {
  const { name, segment } = entityOf(facts.entity);
  const list = paths.records(segment);
  return (
    <Page title={newWord(name)} breadcrumbs={[{ label: entitiesWord(name), to: list }]}>
      <div className="max-w-4xl">
        <RecordForm facts={facts} reply={reply} recordId={null} backTo={backTo} currency={currency} />
      </div>
    </Page>
  );
}
