import { useFetcher, useNavigate } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import type { NavigationItem } from '#app/navigation.ts';
import { paths } from '#app/paths.ts';
import type { Permission } from '#app/people/permission.ts';
import type { loader } from '#app/routes/search.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import { useListbox } from '#app/ui/use-listbox.ts';
import { type Command, matchCommands } from './command.ts';
import { CommandList } from './command-list.tsx';
import { recordWord } from './record-word.ts';

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
  const records = useRecords(query);
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
  const commands = [...matchCommands([...pages, ...actions], query), ...found];
  const listbox = useListbox(commands.length, (index) => {
    onClose();
    commands[index]?.run();
  });

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
      <CommandList commands={commands} listbox={listbox} />
    </div>
  );
}

const ASK_AFTER_MS = 150;

/** Asked of the server once typing rests; none for less than two letters. */
function useRecords(query: string) {
  const fetcher = useFetcher<typeof loader>();
  const { load } = fetcher;
  const text = query.trim();
  useEffect(() => {
    if (text.length < 2) return;
    const timer = setTimeout(() => load(`${paths.search}?${new URLSearchParams({ q: text })}`), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, load]);
  return text.length < 2 ? [] : (fetcher.data?.records ?? []);
}
