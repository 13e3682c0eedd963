import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { FilterBuilder } from './filter-builder.tsx';
import { fromDraft, toDraft } from './filter-draft.ts';
import { useList } from './use-list.ts';

/** Builds the filter of the list; it holds when it is applied, and then stands in the address. */
export function FilterDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { data, entity, href } = useList();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => {
    const begun = toDraft(data.query.filter, entity, data.customFields);
    return begun.rules.length > 0 ? begun : { ...begun, rules: [{ field: entity.title, operator: 'contains', value: '' }] };
  });
  const [titles, setTitles] = useState(data.filterTitles);
  const apply = () => {
    const filter = fromDraft(draft);
    navigate(href({ filter: filter.rules.length > 0 ? filter : null }));
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.list_builder()} description={m.list_builder_hint()} size="large">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
        className="flex flex-col gap-4"
      >
        <div className="max-h-[60vh] min-h-64 overflow-y-auto">
          <FilterBuilder entity={entity} customFields={data.customFields} draft={draft} onChange={setDraft} titles={titles} onTitles={(named) => setTitles((known) => ({ ...known, ...named }))} />
        </div>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{m.list_cancel()}</Button>
          <Button type="submit" variant="primary">
            {m.list_builder_apply()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
