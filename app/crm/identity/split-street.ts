export interface StreetParts {
  street: string;
  /** Whole; null when the line has none. */
  houseNumber: number | null;
  /** Letter and addition as written, without the sign before: "2hg", "a", "bus 5"; null for none. */
  suffix: string | null;
}

/** A number standing by itself after the street's name, with what follows: "12", "12a", "12-2hg", "12 bis". Not "17." or "2e". */
const CANDIDATE = /[\s,]+(?:nr\.?\s*|no\.?\s*)?(\d{1,5})(?!\d|\.\s|e\s|de\s|ste\s)/giu;
/** Words that say where in the house; anything of four signs or less may follow the number as well. */
const IN_THE_HOUSE = /^(?:bovenhuis|beneden|boven|achter|achterhuis|voor|voorhuis|links|rechts|rood|zwart|huis|hoog|unit|kamer|etage|verdieping|appartement|apartment|suite|floor|toren)$/i;
const PIECE = /^[\p{L}\d.+]{1,4}$/u;
/** Longer is no suffix but a text. */
const SUFFIX_LENGTH = 40;
const LEADING = /^(\d{1,5})(?!e\s|de\s|ste\s|st\s|nd\s|rd\s|th\s|\.\s)\s?(\p{L}{0,2}|bis|ter),?\s+(\p{L}.*)$/iu;

/**
 * Cuts a street line at its house number: "Dorpsstraat 12-2hg" has 12 and "2hg". Numbers that belong to the name stay there
 * ("Plein 1944 7", "Straße des 17. Juni 135", "2e Dwarsstraat 5"); a number in front is read too ("12 Main Street").
 */
export function splitStreet(line: string): StreetParts {
  const text = line.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').replace(/^[ ,]+|[ ,]+$/g, '');
  for (const found of text.matchAll(CANDIDATE)) {
    const [whole, digits = ''] = found;
    const street = text.slice(0, found.index);
    const suffix = text.slice(found.index + whole.length);
    if (/\p{L}/u.test(street) && isSuffix(suffix) && !belongsToName(digits, suffix)) return { street, houseNumber: Number(digits), suffix: bare(suffix) };
  }
  const leading = LEADING.exec(text);
  if (leading) return { street: leading[3] ?? '', houseNumber: Number(leading[1]), suffix: leading[2] || null };
  return { street: text, houseNumber: null, suffix: null };
}

/** The line again as the Dutch write it: a letter on the number, anything else after a hyphen. */
export function streetLine({ street, houseNumber, suffix }: StreetParts): string {
  if (houseNumber === null) return street;
  const addition = suffix ? (/^\p{L}$/u.test(suffix) ? suffix : /^\p{L}{2,}/u.test(suffix) ? ` ${suffix}` : `-${suffix}`) : '';
  return `${street} ${houseNumber}${addition}`;
}

function isSuffix(text: string): boolean {
  if (text.length > SUFFIX_LENGTH) return false;
  const pieces = text.replace(/\([^()]*\)\s*$/, '').split(/[\s/–-]+/).filter(Boolean);
  return pieces.length <= 4 && pieces.every((piece) => PIECE.test(piece) || IN_THE_HOUSE.test(piece));
}

/** A year or a span of years with another number after it: "Plein 1944 7", "Plein 40-45 7". */
function belongsToName(digits: string, suffix: string): boolean {
  return (/^(?:1[5-9]|20)\d\d$/.test(digits) && /^\s+\d/.test(suffix)) || /^\s?[-–/]\s?\d+\s+\d/.test(suffix);
}

function bare(suffix: string): string | null {
  return suffix.replace(/^[\s/–-]+|[\s,]+$/g, '').replace(/^\(([^()]*)\)$/, '$1') || null;
}
