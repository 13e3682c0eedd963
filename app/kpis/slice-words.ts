import { CHOICE_WORDS } from '#app/crm/choice-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { roleName } from '#app/people/role-name.ts';
import { countryNames } from '#app/values/intl.ts';
import { readSlice, type Slice, type SliceDimension } from '#app/values/slice.ts';
import type { Kpi } from './kpi.ts';

const DIMENSIONS: Record<SliceDimension, () => string> = { role: m.slices_role, product: m.slices_product, channel: m.slices_channel, industry: m.slices_industry, country: m.slices_country };
const NAMED: Record<SliceDimension, (given: { name: string }) => string> = { role: m.slices_of_role, product: m.slices_of_product, channel: m.slices_of_channel, industry: m.slices_of_industry, country: m.slices_of_country };

export const sliceDimensionName = (dimension: SliceDimension) => DIMENSIONS[dimension]();

/** What a part is called beside others of its kind. Countries are kept by their code, channels and roles by their key; all else as it was entered. */
export function sliceName({ dimension, value }: Slice): string {
  if (value === '') return m.explore_slice_unknown();
  switch (dimension) {
    case 'role':
      return roleName(value);
    case 'country':
      return countryNames(getLocale(), { fallback: 'code' }).of(value) ?? value;
    case 'channel':
      return CHOICE_WORDS[value]?.() ?? value;
    case 'product':
    case 'industry':
      return value;
  }
}

/** What a part is called by itself: `kanaal E-mail`. */
export const sliceText = (slice: Slice) => NAMED[slice.dimension]({ name: sliceName(slice) });

/** As `sliceText`, of a key; null for none. */
export function sliceKeyText(key: string | null): string | null {
  const slice = readSlice(key);
  return slice && sliceText(slice);
}

/** Of whom and of which part a KPI is, beside its name; null is everything. */
export function groupText({ team, slice }: Pick<Kpi, 'team' | 'slice'>): string | null {
  return [team?.name, slice && sliceText(slice)].filter(Boolean).join(' · ') || null;
}

/** Parts to choose from, by their kind. */
export function sliceOptions(parts: readonly Slice[], keyOf: (slice: Slice) => string): { label: string; options: { value: string; label: string }[] }[] {
  const dimensions = [...new Set(parts.map(({ dimension }) => dimension))];
  return dimensions.map((dimension) => ({ label: sliceDimensionName(dimension), options: parts.filter((part) => part.dimension === dimension).map((part) => ({ value: keyOf(part), label: sliceName(part) })) }));
}
