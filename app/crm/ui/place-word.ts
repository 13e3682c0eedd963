import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import type { Option } from '#app/ui/form/select-field.tsx';
import type { Field } from '../entity/entity.ts';

type Kind = 'region' | 'language';

/** ISO 3166-1, where people live; ISO 639-1, of which every browser knows a name: one that only the server knew would stand there twice. */
const CODES: Record<Kind, string> = {
  region:
    'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW',
  language:
    'af am ar az be bg bm bn bs ca cs cy da de el en es et eu fa fi fr fy ga gd gl gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky lb ln lo lt lv mg mk ml mn mr ms mt my nb ne nl nn om or pa pl ps pt ro ru rw sd si sk sl sn so sq sr sv sw ta te tg th ti tk tr ug uk ur uz vi wo xh yi yo zh zu',
};
const USUAL: Record<Kind, readonly string[]> = { region: ['NL', 'BE', 'DE', 'FR', 'GB', 'LU'], language: ['nl', 'en', 'de', 'fr'] };
/** Called shorter by some programs than by others; their short names are the same everywhere. */
const SHORT = new Set(['HK', 'MO', 'PS']);

const names = new Map<string, Intl.DisplayNames>();

/** A country in the reader's language. @param code ISO 3166, two letters; what is no country known here stands for itself. */
export function countryWord(code: string): string {
  return wordOf('region', code.toUpperCase()) ?? code;
}

/** A language in the reader's language. @param code ISO 639-1, with or without a country (`nl-BE`); what is not known here stands for itself. */
export function languageWord(code: string): string {
  const [language = '', country] = code.split(/[-_]/);
  const word = wordOf('language', language.toLowerCase());
  return word === null ? code : country ? `${word} (${countryWord(country)})` : word;
}

/** The word for a field that holds the code of a country or a language; null for any other field. */
export function placeWord(field: Pick<Field, 'name' | 'kind' | 'check'>, code: string): string | null {
  const kind = kindOf(field);
  return kind === null ? null : kind === 'region' ? countryWord(code) : languageWord(code);
}

/** What can be chosen for such a field, by name, the usual ones first; also what it holds now. Null for any other field. */
export function placeOptions(field: Pick<Field, 'name' | 'kind' | 'check'>, current = ''): Option[] | null {
  const kind = kindOf(field);
  if (kind === null) return null;
  const usual = USUAL[kind];
  const option = (group: string) => (value: string): Option => ({ value, label: placeWord(field, value) ?? value, group });
  const others = CODES[kind].split(' ').filter((code) => !usual.includes(code));
  const { compare } = new Intl.Collator(getLocale());
  const rest = others.map(option(m.record_places_all())).sort((one, other) => compare(one.label, other.label));
  const known = [...usual.map(option(m.record_places_usual())), ...rest];
  return current === '' || known.some(({ value }) => value === current) ? known : [option(m.record_places_usual())(current), ...known];
}

function kindOf({ name, kind, check }: Pick<Field, 'name' | 'kind' | 'check'>): Kind | null {
  return check === 'country' ? 'region' : kind === 'text' && name === 'language' ? 'language' : null;
}

function wordOf(kind: Kind, code: string): string | null {
  if (!CODES[kind].split(' ').includes(code)) return null;
  const [locale, style] = [getLocale(), SHORT.has(code) ? 'short' : 'long'] as const;
  const key = `${kind} ${locale} ${style}`;
  let known = names.get(key);
  if (!known) names.set(key, (known = new Intl.DisplayNames(locale, { type: kind, style })));
  // "Myanmar (Birma)", "Falklandeilanden (Islas Malvinas)": the second name is not told everywhere.
  return known.of(code)?.replace(/ \(.*\)$/, '') ?? null;
}
