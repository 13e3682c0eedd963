import { Plus, X } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Entity, Field } from '../../entity/entity.ts';
import type { BulkProblem } from '../../list/bulk-edit.ts';
import { fieldLabel } from '../field-label.ts';
import { LookupField } from './lookup-field.tsx';
import { Select } from './select.tsx';
import { useList } from './use-list.ts';
import { ValueInput } from './value-input.tsx';

/** What is to become of each record, as it is being filled in. */
export interface BulkDraft {
  changes: { field: string; value: string | string[]; isCleared: boolean }[];
  addTags: string[];
  removeTags: string[];
  titles: Record<string, string>;
}

export const emptyDraft: BulkDraft = { changes: [{ field: '', value: '', isCleared: false }], addTags: [], removeTags: [], titles: {} };

const isFilled = ({ field, value, isCleared }: BulkDraft['changes'][number]) => field !== '' && (isCleared || value.length > 0);

export function isReady(draft: BulkDraft): boolean {
  return draft.changes.some(isFilled) || draft.addTags.length + draft.removeTags.length > 0;
}

/** As the server takes it: fields that get a value, fields that are emptied, tags that come and go. */
export function toEdit({ changes, addTags, removeTags }: BulkDraft) {
  const filled = changes.filter(isFilled);
  return {
    set: Object.fromEntries(filled.filter(({ isCleared }) => !isCleared).map(({ field, value }) => [field, value])),
    clear: filled.filter(({ isCleared }) => isCleared).map(({ field }) => field),
    addTags,
    removeTags,
  };
}

/** Keys, names and numbers that may occur once are not given to many records. */
function fieldsFor(entity: Entity, customFields: readonly Field[]): Field[] {
  const once = new Set([...(entity.unique ?? []).flat(), 'domain', entity.title, 'surname', 'given_name', 'initials']);
  return [...entity.fields, ...customFields].filter(({ name, isReadOnly }) => !isReadOnly && !once.has(name));
}

export function BulkFields({ draft, onChange, problems }: { draft: BulkDraft; onChange: (draft: BulkDraft) => void; problems: readonly BulkProblem[] }) {
  const { data, entity } = useList();
  const { locale } = useFormat();
  const fields = fieldsFor(entity, data.customFields);
  const options = fields.map((field) => ({ name: field.name, label: fieldLabel(field, locale) })).sort((a, b) => a.label.localeCompare(b.label, locale));
  const set = (at: number, change: Partial<BulkDraft['changes'][number]>, titles: Record<string, string> = {}) =>
    onChange({ ...draft, titles: { ...draft.titles, ...titles }, changes: draft.changes.map((each, index) => (index === at ? { ...each, ...change } : each)) });
  return (
    <div className="flex flex-col gap-3">
      {draft.changes.map((change, at) => {
        const field = fields.find(({ name }) => name === change.field);
        const problem = problems.find((each) => each.field === change.field);
        return (
          <div key={at} className="flex flex-wrap items-center gap-2 rounded-md border p-2">
            <Select label={m.list_builder_field()} value={change.field} onChange={(name) => set(at, { field: name, value: '', isCleared: false })} className="min-w-40 flex-1">
              <option value="">{m.list_bulk_field()}</option>
              {options.map((option) => (
                <option key={option.name} value={option.name} disabled={draft.changes.some((each, index) => index !== at && each.field === option.name)}>
                  {option.label}
                </option>
              ))}
            </Select>
            {field && !change.isCleared ? (
              <ValueInput
                field={field}
                label={m.list_builder_value({ field: fieldLabel(field, locale) })}
                value={change.value}
                titles={draft.titles}
                onChange={(value, titles) => set(at, { value }, titles)}
              />
            ) : null}
            {field && !field.isRequired ? (
              <label className="inline-flex items-center gap-1.5 text-sm">
                <input type="checkbox" checked={change.isCleared} onChange={(event) => set(at, { isCleared: event.target.checked })} className="size-4 accent-accent" />
                {m.list_bulk_clear()}
              </label>
            ) : null}
            {draft.changes.length > 1 ? (
              <Button size="small" variant="ghost" className="px-2" aria-label={m.list_bulk_field_remove()} onClick={() => onChange({ ...draft, changes: draft.changes.filter((_, index) => index !== at) })}>
                <X aria-hidden="true" />
              </Button>
            ) : null}
            {problem ? <p className="basis-full text-sm font-medium text-bad">{m.list_bulk_problem()}</p> : null}
          </div>
        );
      })}
      <Button size="small" variant="ghost" className="self-start" onClick={() => onChange({ ...draft, changes: [...draft.changes, { field: '', value: '', isCleared: false }] })}>
        <Plus aria-hidden="true" />
        {m.list_bulk_field_add()}
      </Button>
      {entity.hasTags ? (
        <div className="grid gap-3 sm:grid-cols-2">
          {(['addTags', 'removeTags'] as const).map((list) => (
            <div key={list} className="flex flex-col gap-1">
              <span className="text-sm font-medium">{list === 'addTags' ? m.list_bulk_tags_add() : m.list_bulk_tags_remove()}</span>
              <LookupField label={list === 'addTags' ? m.list_bulk_tags_add() : m.list_bulk_tags_remove()} kind="tags" value={draft[list]} titles={{}} isMultiple canAdd={list === 'addTags'} onChange={(tags) => onChange({ ...draft, [list]: tags })} />
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
