import { blank, find, type Span } from './plain-text.ts';

export type Unit = 'percent' | 'number';

/** A number of the sentence that has to change or be reached. */
export interface Step extends Span {
  /** As typed; null where the sentence does not say where it begins. */
  from: number | null;
  to: number;
  unit: Unit;
  /** A number without anything that is counted says nothing. */
  hasUnit: boolean;
  /** It has to stay where it is, so that there is nothing to begin from. */
  isStaying: boolean;
  /** Said as from … to …, in one piece. */
  isRange: boolean;
}

const NUMBER = '(?:€ ?)?(\\d+(?:[.,]\\d+)*)';
const COUNTED = '(?: ?(%|procent(?:punten)?|percent|per cent|‰))?';
const WORD_NUMBERS: [RegExp, string][] = 'nul|zero 0,één|one 1,twee|two 2,drie|three 3,vier|four 4,vijf|five 5,zes|six 6,zeven|seven 7,acht|eight 8,negen|nine 9,tien|ten 10,twaalf|twelve 12'
  .split(',')
  .map((pair) => [new RegExp(`(?<![\\p{L}])(?:${pair.split(' ')[0]})(?![\\p{L}])`, 'gu'), pair.split(' ')[1]!]);

const ABOUT = "(?:(?:gemiddeld|ongeveer|circa|ruim|bijna|nu|een|de|a|an|the|about|around|nearly|now|average|an average of|average of|zo'n) )?";
const ARROW = new RegExp(`(?<![\\p{L}\\d.,])${NUMBER}${COUNTED}() ?(?:→|->|=>|naar|to) ?(?:minstens |onder |at least |under )?${NUMBER}${COUNTED}`, 'u');
const AIM = `(?:(?:max\\.?|min\\.?|just|only|maar|slechts|minstens|ten minste|minimaal|maximaal|hoogstens|hooguit|onder|boven|at least|at most|below|under|above|over|no more than|niet meer dan|fewer than|less than|meer dan|minder dan|more than|binnen|within) )?${ABOUT}`;
const FROM_TO = new RegExp(`(?<![\\p{L}])(?:van|vanaf|from|between|tussen) ${AIM}${NUMBER}${COUNTED}([^.;:]{0,90}?) (?:naar|tot|to|en|and|→) ${AIM}${NUMBER}${COUNTED}`, 'u');
const BEGINS = 'nu|nulmeting|baseline|now|currently|was|waren|were|vorig jaar|vorige maand|vorig kwartaal|last (?:year|month|quarter)|momenteel|huidig|op dit moment|today|current|starting (?:from|at|point)|uitgangspunt|begint bij|up from|down from|beginwaarde|startwaarde|uitgangswaarde|start value|starts? at|begins? at|begint op|stond op|stood at|voorheen|previously|tegen|against|compared (?:to|with)|vergeleken met|ten opzichte van|vanaf|from';
/** Where it begins, said beside where it should go: (nulmeting 62%), now 62%, 62% today. */
const BEGIN_BEFORE = new RegExp(`(?<![\\p{L}])(?:${BEGINS})(?![\\p{L}])[^\\d.;]{0,30}?${NUMBER}${COUNTED}`, 'u');
const BEGIN_AFTER = new RegExp(`(?<![\\p{L}\\d.,])${NUMBER}${COUNTED} (?:nu|now|today|vandaag|vorig jaar|last year|op dit moment|momenteel|currently)(?![\\p{L}])`, 'u');
const LONE = new RegExp(`(?<![\\p{L}\\d.,])${NUMBER}${COUNTED}`, 'u');
const STAYING = /(?<![\p{L}])(?:blijft|blijven|handhaaft|handhaven|stays?|remains?|(?:houdt|houden|keeps?|holds?) [^.;]{0,60}(?:onder|boven|binnen|tussen|op \d|below|above|under|within|between|at \d))(?![\p{L}])/u;
const ITS_OWN_UNIT = /(?<![\p{L}])(?:nps|cijfer|score|scores|rating|grade|punten|points|index|rapportcijfer|tevredenheid|satisfaction|aantal|number of|count)(?![\p{L}])/u;

/** The first number that tells where to, with where it begins; text in which dates and rhythms are already blank. */
export function findStep(text: string): Step | null {
  const digits = withDigits(withShares(text));
  const fromTo = FROM_TO.exec(digits) ?? ARROW.exec(digits);
  if (fromTo) {
    const [all, from, fromUnit, between, to, toUnit] = fromTo;
    const end = fromTo.index + all.length;
    const unit = fromUnit || toUnit ? 'percent' : 'number';
    return { start: fromTo.index, end, text: text.slice(fromTo.index, end), from: amount(from!), to: amount(to!), unit, hasUnit: unit === 'percent' || all.includes('€') || namesSomething(between!) || namesSomething(after(digits, end)) || namesSomething(beforeRange(digits, fromTo.index)) || ITS_OWN_UNIT.test(digits), isStaying: false, isRange: true };
  }
  const begin = find(BEGIN_BEFORE, digits) ?? find(BEGIN_AFTER, digits);
  const rest = blank(digits, begin);
  const lone = LONE.exec(rest);
  if (!lone) return null;
  const end = lone.index + lone[0].length;
  const isPercent = Boolean(lone[2]);
  return {
    start: lone.index,
    end,
    text: text.slice(lone.index, end),
    from: begin ? amount(begin.text) : null,
    to: amount(lone[1]!),
    unit: isPercent ? 'percent' : 'number',
    hasUnit: isPercent || lone[0].includes('€') || namesSomething(after(digits, end)) || ITS_OWN_UNIT.test(digits),
    isStaying: STAYING.test(digits),
    isRange: false,
  };
}

const SHARES: [RegExp, string][] = [
  [/(?<=(?:van|from|naar|to) )(?:een derde|a third|one third)/gu, '33%'],
  [/(?<=(?:van|from|naar|to) )(?:een kwart|a quarter|one quarter)/gu, '25%'],
  [/(?<=(?:van|from|naar|to) )(?:de helft|half)(?![\p{L}])/gu, '50%'],
  [/(?<=(?:van|from|naar|to) )(?:twee ?derde|two thirds)/gu, '67%'],
  [/(?<=(?:van|from|naar|to) )(?:drie ?kwart|three quarters)/gu, '75%'],
];

const withShares = (text: string) => SHARES.reduce((rest, [words, share]) => rest.replace(words, (found) => share.padEnd(found.length)), text);

/** Numbers in words as figures at the same place; what is too short for its figure stays as it is. */
function withDigits(text: string): string {
  return WORD_NUMBERS.reduce((rest, [word, figure]) => rest.replace(word, (found) => figure.padEnd(found.length)), text);
}

/** A comma or point before exactly three figures parts thousands; before one or two it is the decimal one. */
export function amount(text: string): number {
  const plain = text.replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return Number(plain.replace(',', '.').replace(/[.,](?=.*[.,])/g, ''));
}

const after = (text: string, end: number) => text.slice(end, end + 40).split(/[,;:.()]/)[0] ?? '';

/** What is counted may stand before the range: ": talks a week from 3 to 5". */
const beforeRange = (text: string, start: number) => /(?:^|[:;,(])([^:;,.()]*)$/.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '';

const UNIT_STOPS = /^(?:op|by|in|voor|before|on|binnen|within|over|naar|to|tot|en|and|per|met|with|of|de|het|the|a|nu|now|te|at|gemeten|measured|eigenaar|owner|zodat|omdat|so|because|is|van|from)$/u;

function namesSomething(text: string): boolean {
  return [...text.matchAll(/[\p{L}]+/gu)].slice(0, 4).some(([word]) => !UNIT_STOPS.test(word));
}
