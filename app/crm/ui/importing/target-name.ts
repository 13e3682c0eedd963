import type { TargetGroup } from '../../importing/target-choice.ts';
import { m } from '#app/messages/compiled/messages.js';
import { entityWord, fieldLabel } from '../field-label.ts';

/** A field in words; of a contact also the name as a whole. */
export function choiceName(field: { name: string; label?: { nl: string; en: string } }, locale: 'nl' | 'en'): string {
  if (field.name === 'full_name') return m.importing_whole_name();
  if (field.name === 'external_id') return m.importing_external_id();
  if (field.name === 'external_system') return m.importing_external_system();
  return fieldLabel(field, locale);
}

export function groupName({ path, entities }: TargetGroup): string {
  const words = entities.map(entityWord);
  return path === '' ? (words[0] ?? '') : m.importing_group({ what: words.join(' › ') });
}
