import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { ENTITY_NAMES } from '../../entity/entity.ts';
import type { CustomField } from '../../record/custom-field.ts';
import { entitiesWord } from '../field-label.ts';
import { AddCustomField } from './add-custom-field.tsx';
import { CustomFieldRow } from './custom-field-row.tsx';

/** The workspace's own fields by kind of record, and one to add. */
export function CustomFieldsScreen({ fields, lastResult }: { fields: CustomField[]; lastResult: SubmissionResult | undefined }) {
  const kinds = ENTITY_NAMES.filter((name) => fields.some(({ entity }) => entity === name));
  return (
    <div className="flex flex-col gap-6">
      {kinds.length === 0 ? (
        <Card>
          <EmptyState title={m.record_own_none()}>{m.record_own_none_text()}</EmptyState>
        </Card>
      ) : (
        kinds.map((name) => (
          <Card key={name} title={entitiesWord(name)} isFlush>
            <ul className="divide-y">
              {fields
                .filter(({ entity }) => entity === name)
                .map((field) => (
                  <CustomFieldRow key={`${field.id} ${field.version}`} field={field} />
                ))}
            </ul>
          </Card>
        ))
      )}
      <NewAfterSending mark={fields.length}>
        <AddCustomField lastResult={lastResult} />
      </NewAfterSending>
    </div>
  );
}
