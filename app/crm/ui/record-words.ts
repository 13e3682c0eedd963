import { KEY_KINDS } from '../figures/quality.ts';
import { weightsOf } from '../record/completeness.ts';
import { entitiesWord, fieldLabel } from './field-label.ts';

/** What the kinds of record whose keeping is judged, and the fields that count, are called: for the views of other rooms. */
export function recordWords(): { kinds: Record<string, string>; fields: Record<string, string> } {
  const fields = KEY_KINDS.flatMap((kind) => weightsOf(kind).flatMap((weight) => weight.fields));
  return { kinds: Object.fromEntries(KEY_KINDS.map((kind) => [kind, entitiesWord(kind)])), fields: Object.fromEntries(fields.map((name) => [name, fieldLabel({ name })])) };
}
