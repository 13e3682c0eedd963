import { fold } from '../identity/fold.ts';
import { phoneNorm } from '../identity/norm-columns.ts';

/** Fields by which a filter names somebody, also through a relation. */
const NAMING = ['full_name', 'given_name', 'surname', 'email', 'phone', 'value'];

/** Whether a text is, as a whole, one of these words: in any case, with or without accents, a telephone number in any notation. */
export function isWordOf(words: readonly string[]): (text: string) => boolean {
  const folded = new Set(words.map(fold).filter((word) => word !== ''));
  const numbers = new Set(words.flatMap((word) => phoneNorm(word, null) ?? []));
  return (text) => folded.has(fold(text)) || numbers.has(phoneNorm(text, null) ?? '');
}

/**
 * What a saved view asks, with the values of rules and the search that name somebody replaced; the same object when nothing does.
 * @param query as it is kept.
 */
export function withoutName(query: unknown, isName: (text: string) => boolean, instead: string): unknown {
  if (Array.isArray(query)) return each(query, (part) => withoutName(part, isName, instead));
  if (typeof query !== 'object' || query === null) return query;
  const field = 'field' in query && typeof query.field === 'string' ? query.field.split('.').at(-1) : null;
  const parts = Object.entries(query);
  const cleaned = parts.map(([key, part]: [string, unknown]) => {
    if ((key === 'value' && NAMING.includes(field ?? '')) || key === 'search') return [key, nameless(part, isName, instead)] as const;
    return [key, withoutName(part, isName, instead)] as const;
  });
  return cleaned.some(([, part], at) => part !== parts[at]?.[1]) ? Object.fromEntries(cleaned) : query;
}

function nameless(value: unknown, isName: (text: string) => boolean, instead: string): unknown {
  if (Array.isArray(value)) return each(value, (part) => nameless(part, isName, instead));
  return typeof value === 'string' && isName(value) ? instead : withoutName(value, isName, instead);
}

/** The same list when nothing in it changed. */
function each(list: readonly unknown[], change: (part: unknown) => unknown): readonly unknown[] {
  const changed = list.map(change);
  return changed.some((part, at) => part !== list[at]) ? changed : list;
}
