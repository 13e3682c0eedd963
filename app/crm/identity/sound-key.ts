import { foldWords } from './fold.ts';

/** Spellings of one sound in Dutch names, in the order they are replaced; written for surnames, not for a dictionary. */
const SOUNDS: [RegExp, string][] = [
  [/ssch/g, 's'],
  [/sch(?=$|[mnlrw])/g, 's'],
  [/sch/g, 'sg'],
  [/tsj|tj/g, 't'],
  [/ck|cq|kx/g, 'k'],
  [/ch|gh/g, 'g'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/v/g, 'f'],
  [/tz|z/g, 's'],
  [/d$/g, 't'],
  [/b$/g, 'p'],
  [/^(?:ij|ei|ey|y)/g, 'i'],
];

/**
 * What a surname sounds like in Dutch, for finding: Jansen, Janssen and Janszen have one key, as have Meijer, Meyer and
 * Meier. Vowels count only at the beginning. '' for text without a letter or digit. Never a proof: Bakker and Bekker share one too.
 */
export function soundKey(text: string): string {
  return foldWords(text).map(soundOfWord).join(' ');
}

function soundOfWord(word: string): string {
  let sound = word;
  for (const [spelling, replacement] of SOUNDS) sound = sound.replace(spelling, replacement);
  return sound.replace(/(.)\1+/gu, '$1').replace(/(?<=.)[aeiouyhj]+/gu, '');
}
