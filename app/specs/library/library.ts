import type { Layer } from '#app/kpis/kpi.ts';
import { addDays, type Day, toDate } from '#app/values/day.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import { periodOf } from '#app/values/period.ts';
import { amountText, parseAmount } from '#app/values/amount.ts';
import type { CurrentValue } from '../current-value.ts';
import { PILLARS, type SpecField } from '../spec.ts';
import { type LibraryEntry, type LibraryWords, type Sector, SECTORS } from './entry.ts';
import { INTRODUCTION } from './introduction.ts';
import { KNOWLEDGE } from './knowledge.ts';
import { OMNICHANNEL } from './omnichannel.ts';
import { PROPOSITION } from './proposition.ts';
import { RELATIONSHIP } from './relationship.ts';

/** Ready specifications, pillar by pillar. */
export const LIBRARY: readonly LibraryEntry[] = [...KNOWLEDGE, ...PROPOSITION, ...RELATIONSHIP, ...OMNICHANNEL, ...INTRODUCTION];

export type Locale = 'nl' | 'en';

/** Of which the library is shown; null shows all. `introduction` is what serves no pillar. */
export interface LibraryFilter {
  pillar: LibraryEntry['pillar'] | 'introduction';
  layer: Layer | null;
  sector: Exclude<Sector, 'all'> | null;
}

/** What is not understood is not asked. */
export function readLibraryFilter(asked: URLSearchParams): LibraryFilter {
  const pillar = [...PILLARS, 'introduction' as const].find((each) => each === asked.get('pillar')) ?? null;
  const layer = (['behaviour', 'use', 'business', 'implementation'] as const).find((each) => each === asked.get('layer')) ?? null;
  const sector = SECTORS.find((each): each is Exclude<Sector, 'all'> => each !== 'all' && each === asked.get('sector')) ?? null;
  return { pillar, layer, sector };
}

/** What fits: of a sector its own wording and what fits everybody. */
export function filterLibrary({ pillar, layer, sector }: LibraryFilter): LibraryEntry[] {
  return LIBRARY.filter(
    (entry) => (pillar === null || (entry.pillar ?? 'introduction') === pillar) && (layer === null || entry.layer === layer) && (sector === null || entry.sector === sector || entry.sector === 'all'),
  );
}

export function findLibraryEntry(id: string | null): LibraryEntry | null {
  return LIBRARY.find((entry) => entry.id === id) ?? null;
}

interface Around {
  today: Day;
  /** What its metric is now; undefined when that is not known. */
  current: CurrentValue | undefined;
}

/** The form filled in, to adapt: with what is measured now as its baseline. Owner, acceptance and goal are left to the workspace. */
export function toForm(entry: LibraryEntry, locale: Locale, { today, current }: Around): Partial<Record<SpecField, string>> {
  const words = entry[locale];
  const unit = current?.metric.unit ?? 'ratio';
  const baselineValue = current?.value == null ? '' : amountText(current.value, unit);
  const targetValue = targetOf(entry, current);
  const deadlineOn = addDays(today, entry.weeks * 7);
  const measuredOn = current?.start ? addDays(periodOf(current.start, current.grain).end, -1) : today;
  return {
    name: words.name,
    ...(baselineValue && targetValue ? { sentence: toSentence(entry, locale, { from: withUnit(baselineValue, entry, unit, locale), to: withUnit(targetValue, entry, unit, locale), by: dayText(deadlineOn, locale) }) } : {}),
    ...(entry.pillar ? { pillar: entry.pillar } : {}),
    layer: entry.layer,
    actor: words.actor,
    act: words.act,
    object: words.object,
    context: words.context,
    desiredForm: words.desired ?? '',
    undesiredForm: words.undesired ?? '',
    metricId: entry.metricId,
    ...(entry.qualityMetricId ? { qualityMetricId: entry.qualityMetricId } : {}),
    direction: entry.direction,
    baselineValue,
    baselineOn: measuredOn < today ? measuredOn : today,
    targetValue,
    keyQuestion: words.question,
    enablingAction: words.enabling ?? '',
    startsOn: today,
    deadlineOn,
    frequency: entry.frequency,
    reviewOn: addDays(today, Math.round(entry.weeks / 2) * 7),
    expiresOn: addDays(deadlineOn, 26 * 7),
  };
}

/** As it would be typed; empty when it hangs on a baseline that is not known. */
function targetOf({ target }: LibraryEntry, current: CurrentValue | undefined): string {
  if (typeof target === 'number') return String(target);
  if (current?.value == null) return '';
  const whole = current.metric.unit === 'money' ? 100 : 1;
  return amountText(Math.round((current.value * target.times) / whole) * whole, current.metric.unit);
}

/** In one sentence, with what only the workspace knows filled in. */
export function toSentence({ frequency, nl, en }: LibraryEntry, locale: Locale, { from, to, by }: { from: string; to: string; by: string }): string {
  if (locale === 'nl') return `${said(nl)}: van ${from} naar ${to} op ${by}, ${frequency === 'week' ? 'wekelijks' : 'maandelijks'} gemeten; eigenaar: ${nl.owner}, zodat ${nl.because}.`;
  return `${said(en)}: from ${from} to ${to} by ${by}, measured ${frequency === 'week' ? 'weekly' : 'monthly'}; owner: ${en.owner}, so that ${en.because}.`;
}

/** Who does what with what, when. */
export function said({ actor, act, object, context }: LibraryWords): string {
  return `${actor} ${act} ${object} ${context}`;
}

/** A value as the sentence says it. @param typed as in the field. */
export function withUnit(typed: string, { metricId }: LibraryEntry, unit: MetricUnit, locale: Locale): string {
  const rounded = parseAmount(typed, unit);
  const text = typeof rounded === 'number' && unit === 'ratio' ? String(Math.round(rounded * 100)) : typed;
  const inDutch = locale === 'nl';
  switch (unit) {
    case 'ratio':
      return `${text}%`;
    case 'money':
      return `€ ${Math.round(Number(text))}`;
    case 'hours':
      return `${text} ${inDutch ? 'uur' : 'hours'}`;
    case 'days':
      return `${text} ${inDutch ? 'dagen' : 'days'}`;
    case 'count':
      return `${text} ${inDutch ? 'klanten' : 'customers'}`;
    case 'mean':
      return `${text} ${metricId === 'pushes-per-deal' ? (inDutch ? 'keer per kans' : 'times a deal') : inDutch ? 'punten' : 'points'}`;
  }
}

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function dayText(day: Day, locale: Locale): string {
  return locale === 'nl' ? day.split('-').map(Number).reverse().join('-') : LONG_DAY.format(toDate(day));
}
