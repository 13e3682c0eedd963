import en from '#app/messages/en/field.json' with { type: 'json' };
import nl from '#app/messages/nl/field.json' with { type: 'json' };
import type { Field } from '../entity/entity.ts';
import { fold } from '../identity/fold.ts';

const known = new WeakMap<readonly string[], Map<string, string>>();

/**
 * The choice that a text stands for: as the product writes it, in other capitals, or as one of the words for it in Dutch or English.
 * Null when it is none of them.
 */
export function namedChoice({ choices, wording }: Pick<Field, 'choices' | 'wording'>, text: string): string | null {
  if (!choices) return null;
  if (choices.includes(text)) return text;
  let words = known.get(choices);
  if (!words) known.set(choices, (words = wordsFor(choices, wording)));
  return words.get(fold(text)) ?? null;
}

/** What is said twice goes to the first that says it; a choice itself before any word. */
function wordsFor(choices: readonly string[], wording: Field['wording']): Map<string, string> {
  const words = new Map<string, string>();
  const say = (word: string | undefined, choice: string) => {
    if (word !== undefined && word !== '' && !words.has(fold(word))) words.set(fold(word), choice);
  };
  for (const choice of choices) say(choice, choice);
  for (const messages of [nl, en] as Record<string, string>[]) {
    for (const choice of choices) {
      const key = choice.replaceAll('-', '_');
      if (wording) say(messages[`field_choice_${wording}_${key}`], choice);
      say(messages[`field_choice_${key}`], choice);
    }
  }
  return words;
}
