import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { entityOf } from '../../entity/entities.ts';
import type { FormFacts, FormReply } from '../../record/form-facts.ts';
import { neededFirst } from '../../record/form-needs.ts';
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
  const needed = neededFirst(facts);
  return (
    <Page title={newWord(name)} breadcrumbs={[{ label: partOf ? (of ?? entityWord(partOf)) : entitiesWord(name), to: above }]}>
      <div className="flex max-w-4xl flex-col gap-4">
        {needed ? (
          <Notice tone="warn" title={m.record_needs_title({ what: entityWord(needed).toLowerCase() })} actions={<ButtonLink to={paths.records(entityOf(needed).segment)}>{m.record_needs_go({ what: entitiesWord(needed).toLowerCase() })}</ButtonLink>}>
            {needed === 'pipeline' ? m.record_needs_pipeline() : m.record_needs_other({ what: entityWord(needed).toLowerCase() })}
          </Notice>
        ) : null}
        <RecordForm facts={facts} reply={reply} recordId={null} backTo={backTo} currency={currency} />
      </div>
    </Page>
  );
}
