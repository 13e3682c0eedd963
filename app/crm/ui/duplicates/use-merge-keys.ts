import { useEffect } from 'react';
import { makeChord, singleKeysAreOn } from '#app/ui/single-keys.ts';

interface MergeKeys {
  formId: string;
  differentId: string;
  isOn: boolean;
}

/**
 * 1 and 2 choose all of the left or right record, m merges, n says that they are not the same; never while somebody types, a
 * dialog is open, or single keys are switched off.
 */
export function useMergeKeys({ formId, differentId, isOn }: MergeKeys): void {
  useEffect(() => {
    if (!isOn) return;
    const chord = makeChord();
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (target?.isContentEditable || target?.matches('textarea, select, input:not([type="radio"])') || !singleKeysAreOn()) return;
      if (chord(event) !== 'alone') return;
      const form = document.getElementById(formId) as HTMLFormElement | null;
      if (event.key === '1') chooseAll(form, 'left');
      else if (event.key === '2') chooseAll(form, 'right');
      else if (event.key === 'm') form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[name="intent"][value="merge"]'));
      else if (event.key === 'n') (document.getElementById(differentId) as HTMLFormElement | null)?.requestSubmit();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [formId, differentId, isOn]);
}

function chooseAll(form: HTMLFormElement | null, column: 'left' | 'right'): void {
  for (const radio of form?.querySelectorAll<HTMLInputElement>(`input[type="radio"][value="${column}"]`) ?? []) radio.checked = true;
}
