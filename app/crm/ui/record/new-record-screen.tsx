import { Page } from '#app/ui/layout/page.tsx';
import { entityOf } from '../../entity/entities.ts';
import type { FormFacts, FormReply } from '../../record/form-facts.ts';
import { entitiesWord, entityWord } from '../field-label.ts';
import { newWord } from '../new-word.ts';
import { RecordForm } from './record-form.tsx';

interface NewRecordScreenProps {
  facts: FormFacts;
  reply: FormReply | undefined;
  /** What a part becomes a part of; null for what stands by itself. */
  of: string | null;
  /** The page above it: the list of its kind, or what it is a part of. */
  above: string;
  backTo: string;
  currency: string;
}

/** A new record of any kind. */
export function NewRecordScreen({ facts, reply, of, above, backTo, currency }: NewRecordScreenProps) {
  const { name, partOf } = entityOf(facts.entity);
  return (
    <Page title={newWord(name)} breadcrumbs={[{ label: partOf ? (of ?? entityWord(partOf)) : entitiesWord(name), to: above }]}>
      <div className="max-w-4xl">
        <RecordForm facts={facts} reply={reply} recordId={null} backTo={backTo} currency={currency} />
      </div>
    </Page>
  );
}
