import { useFetcher, useNavigate } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { knownFields } from '../../filter/filter-field.ts';
import { fieldLabel } from '../field-label.ts';
import { useList } from './use-list.ts';

/** Which fields are columns, and in which order. What is chosen goes into the address and is remembered for this reader. */
export function ColumnsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { data, entity, href } = useList();
  const { locale } = useFormat();
  const navigate = useNavigate();
  const fetcher = useFetcher();
  const [chosen, setChosen] = useState<readonly string[]>(data.query.columns.filter((name) => name !== entity.title));
  const fields = knownFields(entity, data.customFields).filter(({ name }) => name !== entity.title);
  const label = (name: string) => fieldLabel(fields.find((field) => field.name === name) ?? { name }, locale);
  const others = fields.filter(({ name }) => !chosen.includes(name)).sort((a, b) => label(a.name).localeCompare(label(b.name), locale));
  const move = (name: string, by: number) => {
    const at = chosen.indexOf(name);
    const next = chosen.filter((each) => each !== name);
    next.splice(Math.max(0, at + by), 0, name);
    setChosen(next);
  };
  const apply = () => {
    const columns = [entity.title, ...chosen];
    fetcher.submit({ intent: 'arrange', columns: columns.join() }, { method: 'post', action: paths.views(entity.segment) });
    navigate(href({ columns }));
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.list_columns()} description={m.list_columns_hint()} size="medium">
      <div className="grid max-h-[55vh] gap-5 overflow-y-auto sm:grid-cols-2">
        <section aria-label={m.list_columns_shown()}>
          <h3 className="mb-1 text-xs font-medium text-muted">{m.list_columns_shown()}</h3>
          <ol className="flex flex-col">
            {chosen.map((name, at) => (
              <li key={name} className="flex items-center gap-1 rounded-md pl-1 text-sm hover:bg-sunken">
                <label className="flex min-h-8 min-w-0 flex-1 items-center gap-2.5">
                  <input type="checkbox" checked onChange={() => setChosen(chosen.filter((each) => each !== name))} className="size-4 shrink-0 accent-accent" />
                  <span className="min-w-0 truncate">{label(name)}</span>
                </label>
                <Mover label={m.list_columns_up({ name: label(name) })} isOff={at === 0} onClick={() => move(name, -1)} icon={<ArrowUp />} />
                <Mover label={m.list_columns_down({ name: label(name) })} isOff={at === chosen.length - 1} onClick={() => move(name, 1)} icon={<ArrowDown />} />
              </li>
            ))}
          </ol>
        </section>
        <section aria-label={m.list_columns_others()}>
          <h3 className="mb-1 text-xs font-medium text-muted">{m.list_columns_others()}</h3>
          <ul className="flex flex-col">
            {others.map(({ name }) => (
              <li key={name}>
                <label className="flex min-h-8 items-center gap-2.5 rounded-md pl-1 text-sm hover:bg-sunken">
                  <input type="checkbox" checked={false} onChange={() => setChosen([...chosen, name])} className="size-4 shrink-0 accent-accent" />
                  <span className="min-w-0 truncate">{label(name)}</span>
                </label>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className="mt-5 flex flex-wrap justify-between gap-2">
        <Button variant="ghost" onClick={() => setChosen(entity.fields.filter(({ isListed, name }) => isListed && name !== entity.title).map(({ name }) => name))}>
          {m.list_columns_reset()}
        </Button>
        <div className="flex gap-2">
          <Button onClick={onClose}>{m.list_cancel()}</Button>
          <Button variant="primary" onClick={apply}>
            {m.list_columns_apply()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Mover({ label, isOff, onClick, icon }: { label: string; isOff: boolean; onClick: () => void; icon: ReactNode }) {
  return (
    <button type="button" aria-label={label} aria-disabled={isOff} onClick={isOff ? undefined : onClick} className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-surface hover:text-text aria-disabled:opacity-30 pointer-coarse:size-9 [&_svg]:size-3.5">
      {icon}
    </button>
  );
}
