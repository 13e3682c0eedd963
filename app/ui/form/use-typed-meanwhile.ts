import { type RefObject, useRef } from 'react';
import { useBeforePaint } from '../use-before-paint.ts';

type Entry = string | boolean;
const entryOf = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): Entry => (isChoice(field) ? field.checked : field.value);
const isChoice = (field: Element): field is HTMLInputElement => field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
const NOT_TYPED = new Set(['hidden', 'file', 'password', 'submit', 'button']);

/** What was typed in forms that left the page just now, by their id; emptied as soon as what replaces them stands. */
const leaving = new Map<string, Map<string, Entry>>();

/**
 * Keeps what is typed while the answer to a form is on its way. A refusal comes as a page of its own, with what was sent: without
 * this, whoever went on typing after pressing would lose it on a slow line.
 * @returns the ref to put on the form
 */
export function useTypedMeanwhile({ id, isRefused }: { id: string; isRefused: boolean }): RefObject<HTMLFormElement> {
  const ref = useRef<HTMLFormElement>(null);
  useBeforePaint(() => {
    const form = ref.current;
    if (!form) return;
    if (isRefused) putBack(form, leaving.get(id));
    let sent: Map<string, Entry> | undefined;
    const remember = () => {
      sent = entriesOf(form);
    };
    form.addEventListener('submit', remember);
    return () => {
      form.removeEventListener('submit', remember);
      if (!sent) return;
      leaving.set(id, changedSince(sent, entriesOf(form)));
      // The page that replaces this one is put in place before any microtask runs.
      queueMicrotask(() => leaving.delete(id));
    };
  }, [id, isRefused]);
  return ref;
}

/** A field is known by its name and its value where it is a choice, else by its place among those of the same name. */
function fieldsOf(form: HTMLFormElement) {
  const count = new Map<string, number>();
  return [...form.elements].flatMap((field) => {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) return [];
    if (!field.name || NOT_TYPED.has(field.type)) return [];
    const place = (count.get(field.name) ?? 0) + 1;
    count.set(field.name, place);
    return [{ key: `${field.name} ${isChoice(field) ? field.value : place}`, field }];
  });
}

const entriesOf = (form: HTMLFormElement) => new Map(fieldsOf(form).map(({ key, field }) => [key, entryOf(field)]));

const changedSince = (sent: Map<string, Entry>, now: Map<string, Entry>) => new Map([...now].filter(([key, entry]) => sent.get(key) !== entry));

function putBack(form: HTMLFormElement, typed: Map<string, Entry> | undefined): void {
  for (const { key, field } of typed?.size ? fieldsOf(form) : []) {
    const entry = typed?.get(key);
    if (entry === undefined) continue;
    if (isChoice(field)) field.checked = entry === true;
    else field.value = String(entry);
  }
}
