/** Where something stands in what was typed, half-open, in UTF-16 units. */
export interface Place {
  start: number;
  end: number;
}

/** A sentence without capitals and double spaces, that still knows where each of its characters stood. */
export interface PlainText {
  typed: string;
  text: string;
  /** From a place in the plain text to the one in what was typed. */
  placeOf(start: number, end: number): Place;
}

export function toPlainText(typed: string): PlainText {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let isAfterSpace = true;
  for (let index = 0; index < typed.length; ) {
    const character = String.fromCodePoint(typed.codePointAt(index)!);
    const isSpace = /\s/.test(character);
    const lower = isSpace ? ' ' : QUOTES.get(character) ?? character.toLowerCase();
    if (!isSpace || !isAfterSpace) {
      for (const unit of lower.split('')) {
        characters.push(unit);
        starts.push(index);
        ends.push(index + character.length);
      }
    }
    isAfterSpace = isSpace;
    index += character.length;
  }
  return {
    typed,
    text: characters.join(''),
    placeOf: (start, end) => (end > start ? { start: starts[start]!, end: ends[end - 1]! } : { start: starts[start] ?? typed.length, end: starts[start] ?? typed.length }),
  };
}

const QUOTES = new Map([['’', "'"], ['‘', "'"], ['“', '"'], ['”', '"'], ['–', '-'], ['—', '-']]);

/** As it was typed, with its capitals. */
export function typedText(plain: PlainText, { start, end }: Place): string {
  const place = plain.placeOf(start, end);
  return plain.typed.slice(place.start, place.end).replace(/\s+/g, ' ').trim();
}

export interface Span extends Place {
  text: string;
}

/** The first find of the pattern; its text is the first group, or all of it where there is none. */
export function find(pattern: RegExp, text: string): Span | null {
  const match = pattern.exec(text);
  return match ? spanOf(match) : null;
}

export function spanOf(match: RegExpMatchArray): Span {
  const words = match[1] ?? match[0];
  const start = match.index! + match[0].indexOf(words);
  return { text: words, start, end: start + words.length };
}

/** The same text with what stands there made blank, so that the places stay what they were. */
export function blank(text: string, ...places: (Place | null)[]): string {
  return places.reduce<string>((rest, place) => (place ? rest.slice(0, place.start) + ' '.repeat(place.end - place.start) + rest.slice(place.end) : rest), text);
}

/** The words with their places; a number with its decimals is one word. */
export function wordsOf(text: string, from = 0): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-'.,][\p{L}\p{N}]+)*/gu)].map((match) => ({ text: match[0], start: from + match.index, end: from + match.index + match[0].length }));
}
