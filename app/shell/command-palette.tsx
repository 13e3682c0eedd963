import { useNavigate } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import type { NavigationItem } from '#app/navigation.ts';
import { paths } from '#app/paths.ts';
import type { Permission } from '#app/people/permission.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import { useListbox } from '#app/ui/use-listbox.ts';
import { useLookup } from '#app/ui/use-lookup.ts';
import { type Command, matchCommands } from './command.ts';
import { CommandList } from './command-list.tsx';
import type { FoundRecord } from './found-record.ts';
import { recordWord } from './record-word.ts';

/** Letters; for fewer no records are asked of the server. */
const SHORTEST = 2;

interface CommandPaletteProps {
  isOpen: boolean;
  onClose: () => void;
  openHelp: () => void;
  openCapture: () => void;
  items: NavigationItem[];
  permissions: Permission[];
}

/** Pages, records and actions, found by typing. */
export function CommandPalette(props: CommandPaletteProps) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={m.shell_search()} isBare size="medium">
      <Finder {...props} />
    </Dialog>
  );
}

function Finder({ onClose, openHelp, openCapture, items, permissions }: CommandPaletteProps) {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const text = query.trim();
  const { data, isBehind } = useLookup<{ records: FoundRecord[] }>(text.length < SHORTEST ? null : `${paths.search}?${new URLSearchParams({ q: text })}`);
  const records = text.length < SHORTEST ? [] : (data?.records ?? []);
  const go = (to: string) => () => navigate(to);
  const pages: Command[] = items.map((item) => ({ id: `page:${item.id}`, label: item.label(), group: m.shell_group_pages(), run: go(item.to) }));
  const actions: Command[] = [
    ...(permissions.includes('crm:write') ? [{ id: 'capture', label: m.customer_log(), hint: 'c', run: openCapture }] : []),
    ...(permissions.includes('specs:write') ? [{ id: 'spec', label: m.shell_action_new_spec(), run: go(paths.newSpec) }] : []),
    ...(permissions.includes('crm:import') ? [{ id: 'import', label: m.shell_action_import(), run: go(paths.imports) }] : []),
    { id: 'security', label: m.shell_security(), run: go(paths.security) },
    { id: 'help', label: m.shell_keys_title(), run: openHelp },
  ].map((action) => ({ ...action, id: `action:${action.id}`, group: m.shell_group_actions() }));
  const found: Command[] = records.map((record) => ({ id: record.id, label: record.label, hint: recordWord(record.kind), group: m.shell_group_records(), run: go(record.to) }));
  const known = matchCommands([...pages, ...actions], query);
  const commands = [...known, ...found];
  const choose = (index: number) => {
    onClose();
    commands[index]?.run();
  };
  const listbox = useListbox(commands.length, choose, isBehind && known.length === 0);

  return (
    <div className="flex max-h-[65vh] flex-col">
      <label className="flex items-center gap-3 border-b px-4">
        <Search className="size-5 shrink-0 text-muted" aria-hidden="true" />
        <span className="sr-only">{m.shell_search()}</span>
        <input
          {...listbox.inputProps}
          type="text"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            listbox.setActive(0);
          }}
          onKeyDown={listbox.onKeyDown}
          placeholder={m.shell_search_placeholder()}
          className="min-h-13 w-full bg-transparent text-lg outline-none placeholder:text-muted"
        />
      </label>
      <CommandList commands={commands} isSearching={isBehind} listbox={listbox} />
    </div>
  );
}
