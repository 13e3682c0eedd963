import { Link } from '@remix-run/react';
import { Building2, Search, User, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Listbox } from '#app/ui/listbox.tsx';
import { useListbox } from '#app/ui/use-listbox.ts';
import { useLookup } from '#app/ui/use-lookup.ts';
import type { Party } from '../../customer/capture.ts';

interface PartyFieldProps {
  id: string;
  party: Party | null;
  /** What was typed before. */
  name: string;
  problem: string | undefined;
  isFocused: boolean;
  /** After choosing: where typing goes on. */
  onChosen: () => void;
}

/** Who it was with, found while typing; those of lately when nothing is typed. Without JavaScript the name is looked up when the form is sent. */
export function PartyField({ id, party: given, name, problem, isFocused, onChosen }: PartyFieldProps) {
  const [party, setParty] = useState(given);
  const [text, setText] = useState(name);
  const [isOpen, setOpen] = useState(false);
  const { data, isBehind } = useLookup<{ parties: Party[] }>(isOpen && !party ? `${paths.parties}?${new URLSearchParams({ q: text.trim() })}` : null, text === '' ? 0 : undefined);
  const input = useRef<HTMLInputElement>(null);
  // What was typed before the page came alive stands in the field only, and would be written over.
  useEffect(() => {
    const early = input.current?.value;
    if (early === undefined || early === input.current?.defaultValue) return;
    setText(early);
    setOpen(document.activeElement === input.current);
  }, []);
  useEffect(() => {
    // Who is typing already, before the scripts of the page ran, goes on where they are.
    const isTyping = document.activeElement?.matches('input, textarea, select') ?? false;
    if (isFocused && !given && !isTyping) input.current?.focus();
  }, [isFocused, given]);

  const found = isOpen ? (data?.parties ?? []) : [];
  const isNobody = isOpen && !isBehind && text.trim().length > 1 && found.length === 0;
  const choose = (chosen: Party | undefined) => {
    if (!chosen) return;
    setParty(chosen);
    setOpen(false);
    onChosen();
  };
  const listbox = useListbox(found.length, (index) => choose(found[index]), isBehind);

  if (party) {
    return (
      <div>
        <p className="mb-1 text-sm font-medium">{m.customer_capture_who()}</p>
        <input type="hidden" name="who" value={`${party.kind}:${party.id}`} />
        <div className="flex min-h-9 items-center gap-2.5 rounded-md border bg-sunken pr-1 pl-2.5 pointer-coarse:min-h-11">
          <Kind kind={party.kind} />
          <span className="min-w-0 flex-1 truncate">
            <span className="font-medium">{party.name}</span>
            {party.hint ? <span className="text-sm text-muted"> · {party.hint}</span> : null}
          </span>
          <button
            type="button"
            aria-label={m.customer_capture_who_change()}
            onClick={() => {
              setParty(null);
              setText('');
              setTimeout(() => input.current?.focus());
            }}
            className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-surface hover:text-text pointer-coarse:size-11"
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="relative" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {m.customer_capture_who()}
      </label>
      <span className="relative flex items-center">
        <Search className="pointer-events-none absolute left-2.5 size-4 text-muted" aria-hidden="true" />
        <input
          {...listbox.inputProps}
          ref={input}
          id={id}
          name="name"
          type="text"
          value={text}
          placeholder={m.customer_capture_who_hint()}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            listbox.setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && isOpen && found.length > 0) {
              event.preventDefault();
              event.stopPropagation();
              setOpen(false);
            } else if (!event.ctrlKey && !event.metaKey) listbox.onKeyDown(event);
          }}
          className="control pl-8"
        />
      </span>
      <Listbox listbox={listbox} label={m.customer_capture_who()} choices={found} keyOf={({ id: of }) => of}>
        {(each) => (
          <span className="flex min-w-0 items-center gap-2.5 text-base">
            <Kind kind={each.kind} />
            <span className="min-w-0 truncate">
              {each.name}
              {each.hint ? <span className="text-sm"> · {each.hint}</span> : null}
            </span>
          </span>
        )}
      </Listbox>
      <div role="status" className={isNobody ? 'absolute inset-x-0 top-full z-30 mt-1 rounded-lg border bg-raised px-3 py-2 text-sm text-muted shadow-overlay' : 'sr-only'}>
        {isNobody ? (
          <>
            {m.customer_capture_who_none()}{' '}
            <Link to={paths.newRecord('contacts')} className="link">
              {m.customer_capture_who_new()}
            </Link>
          </>
        ) : isOpen && !isBehind ? (
          m.ui_found({ count: found.length })
        ) : (
          ''
        )}
      </div>
      {problem ? (
        <p id={`${id}-problem`} className="mt-1 text-sm font-medium text-bad">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

function Kind({ kind }: { kind: Party['kind'] }) {
  const Icon = kind === 'account' ? Building2 : User;
  return <Icon className="size-4 shrink-0 text-muted" aria-hidden="true" />;
}
