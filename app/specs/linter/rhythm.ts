import type { Grain } from '#app/values/metric.ts';
import type { Span } from './plain-text.ts';

/** How often it is measured. */
export interface Rhythm extends Span {
  /** Days between two measurements; null when a number of measurements is said instead. */
  every: number | null;
  /** So many measurements, where it is said. */
  times: number | null;
}

const MEASURED = /(?<![\p{L}])(?:gemeten|meten|[\p{L}]+meting|meting|metingen|measured|measure|measurements?|peiling|gepeild|geteld|bekeken|gecontroleerd|beoordeeld|geëvalueerd|gemonitord|bijgehouden|steekproef|counted|checked|reviewed|evaluated|monitored|tracked)(?![\p{L}])/gu;
const RHYTHMS: [RegExp, number][] = [
  [/(?<![\p{L}])(?:dagelijkse?|elke (?:werk)?dag|iedere dag|per dag|daily|every (?:working )?day|each day|a day)(?![\p{L}])/u, 1],
  [/(?<![\p{L}])(?:(?:elke|iedere|every) (?:twee|2|two) (?:weken|weeks)|tweewekelijkse?|fortnightly|every other week|om de week|biweekly)(?![\p{L}])/u, 14],
  [/(?<![\p{L}])(?:wekelijkse?|elke week|iedere week|per week|weekly|every week|each week|a week|elke maandag|every monday|elke vrijdag|every friday)(?![\p{L}])/u, 7],
  [/(?<![\p{L}])(?:maandelijkse?|elke maand|iedere maand|per maand|monthly|every month|each month|a month)(?![\p{L}])/u, 30],
  [/(?<![\p{L}])(?:halfjaarlijkse?|elk half ?jaar|om het half ?jaar|om de (?:zes|6) maanden|(?:elke|every) (?:zes|six|6) (?:maanden|months)|halfjaarmeting|ieder half ?jaar|per half ?jaar|half-yearly|every six months|twice a year|every half year)(?![\p{L}])/u, 182],
  [/(?<![\p{L}])(?:(?:elke|iedere|om de|every|each) (?:drie|three|3) (?:maanden|months)|elk kwartaal|ieder kwartaal|per kwartaal|kwartaalmeting|driemaandelijkse?|quarterly|every quarter|each quarter|a quarter)(?![\p{L}])/u, 91],
  [/(?<![\p{L}])(?:jaarmeting|jaarlijkse?|elk jaar|ieder jaar|per jaar|yearly|annually|annual|every year|each year|a year|once a year)(?![\p{L}])/u, 365],
];
const TIMES: [RegExp, number][] = [
  [/(?<![\p{L}])(?:eenmalig|eenmaal|éénmaal|één keer|een keer|één meting|een meting|once|one measurement|a single measurement|(?:aan het einde?|at the end)(?! (?:van|of) (?:de|het|elke|iedere|each|every|the|a) (?:dag|week|maand|day|week|month))|achteraf|afterwards|nameting|eindmeting)(?![\p{L}])/u, 1],
  [/(?<![\p{L}])(?:tweemaal|twee keer|2 keer|twee metingen|twice|two times|2 times|two measurements|2 measurements)(?![\p{L}])/u, 2],
];
/** Further away than this it belongs to something else. */
const NEAR = 32;

/** The first rhythm that stands by a word of measuring. */
export function findRhythm(text: string): Rhythm | null {
  for (const match of text.matchAll(MEASURED)) {
    const [start, end] = clauseAround(text, match.index, match.index + match[0].length);
    const clause = text.slice(start, end);
    const every = RHYTHMS.find(([pattern]) => pattern.test(clause));
    const times = every ? undefined : TIMES.find(([pattern]) => pattern.test(clause));
    const [pattern] = every ?? times ?? [];
    if (!pattern) continue;
    const said = pattern.exec(clause)!;
    const from = Math.min(start + said.index, match.index);
    const to = Math.max(start + said.index + said[0].length, match.index + match[0].length);
    return { text: text.slice(from, to), start: from, end: to, every: every?.[1] ?? null, times: times?.[1] ?? null };
  }
  return null;
}

function clauseAround(text: string, start: number, end: number): [number, number] {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const cut = Math.max(...[...before.matchAll(/[,;:.()]/g)].map(({ index }) => index + 1), 0);
  const stop = after.search(/[,;:.()]/);
  return [start - before.length + cut, end + (stop < 0 ? after.length : stop)];
}

/** The rhythm of the form that comes nearest; null when it has none so slow. */
export function grainOf({ every }: Rhythm): Grain | null {
  const grains: Record<number, Grain> = { 1: 'day', 7: 'week', 30: 'month', 91: 'quarter' };
  return every === null ? null : (grains[every] ?? null);
}
