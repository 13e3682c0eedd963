import { fold } from '../identity/fold.ts';

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(97 + at));
const PAIRS = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
/** What other systems call them beside the names in CLDR. */
const COUNTRIES: Record<string, string> = { holland: 'NL', 'the netherlands': 'NL', 'nederland nl': 'NL', usa: 'US', 'united states of america': 'US', uk: 'GB', 'great britain': 'GB', england: 'GB', engeland: 'GB' };

let countries: Map<string, string> | undefined;
let languages: Map<string, string> | undefined;

/** The code of a country (ISO 3166 alpha-2) by its name in Dutch or English; null when there is none of that name. */
export function namedCountry(text: string): string | null {
  countries ??= new Map([...namesOf('region', PAIRS.map((pair) => pair.toUpperCase())), ...Object.entries(COUNTRIES)]);
  return countries.get(fold(text)) ?? null;
}

/** The code of a language (ISO 639-1) by its name in Dutch or English, also where its own name stands behind it: `Dutch / Nederlands`. */
export function namedLanguage(text: string): string | null {
  languages ??= new Map(namesOf('language', PAIRS));
  return languages.get(fold(text.replace(/[/(].*$/s, ''))) ?? null;
}

function namesOf(type: 'region' | 'language', codes: readonly string[]): [string, string][] {
  return ['nl', 'en'].flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type, fallback: 'none' });
    return codes.flatMap((code): [string, string][] => {
      const name = names.of(code);
      return name === undefined ? [] : [[fold(name), code]];
    });
  });
}
