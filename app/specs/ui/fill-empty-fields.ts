import type { SpecField } from '../spec.ts';

/** Puts what was recognised in the fields that are still empty and says which; nothing that was filled in is touched. */
export function fillEmptyFields(form: HTMLFormElement, found: Partial<Record<SpecField, string>>): SpecField[] {
  return (Object.entries(found) as [SpecField, string][]).flatMap(([name, value]) => {
    const control = form.elements.namedItem(name);
    if (!(control instanceof RadioNodeList || control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)) return [];
    if (control.value !== '') return [];
    control.value = value;
    return control.value === value ? [name] : [];
  });
}
