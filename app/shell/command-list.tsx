import { m } from '#app/messages/compiled/messages.js';
import type { useListbox } from '#app/ui/use-listbox.ts';
import type { Command } from './command.ts';

/** What was found, under the word of its group. */
export function CommandList({ commands, isSearching, listbox }: { commands: Command[]; isSearching: boolean; listbox: ReturnType<typeof useListbox> }) {
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <>
      <div {...listbox.listProps} aria-label={m.shell_search()} className="min-h-0 overflow-y-auto p-2">
        {groups.map((group) => (
          <div key={group} role="group" aria-label={group}>
            <p className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted" aria-hidden="true">
              {group}
            </p>
            {commands.map((command, index) =>
              command.group === group ? (
                <div
                  key={command.id}
                  {...listbox.optionProps(index)}
                  className={`flex items-center justify-between gap-4 rounded-md px-2.5 py-1.5 text-base pointer-coarse:py-2.5 ${index === listbox.active ? 'bg-accent-soft text-accent' : ''}`}
                >
                  <span className="min-w-0 truncate">{command.label}</span>
                  {command.hint ? <span className="shrink-0 text-xs text-muted">{command.hint}</span> : null}
                </div>
              ) : null,
            )}
          </div>
        ))}
      </div>
      <p role="status" className={commands.length === 0 ? 'px-4 pb-6 text-center text-muted' : 'sr-only'}>
        {isSearching && commands.length === 0 ? m.ui_searching() : commands.length === 0 ? m.shell_search_nothing() : m.shell_search_count({ count: commands.length })}
      </p>
    </>
  );
}
