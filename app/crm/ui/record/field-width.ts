import type { Field } from '../../entity/entity.ts';

const WHOLE = 'col-span-6';
const HALF = 'col-span-6 sm:col-span-3';
const THIRD = 'col-span-6 sm:col-span-2';
const TWO_THIRDS = 'col-span-6 sm:col-span-4';

/** Fields that stand side by side, each about as wide as what goes in it. On a phone only the short ones share a row. */
const WIDTHS: Readonly<Record<string, string>> = {
  salutation: THIRD,
  given_name: THIRD,
  initials: THIRD,
  street: TWO_THIRDS,
  house_number: 'col-span-3 sm:col-span-1',
  house_number_suffix: 'col-span-3 sm:col-span-1',
  postcode: 'col-span-2',
  city: 'col-span-4',
  amount_cents: THIRD,
  currency: THIRD,
  probability: THIRD,
  next_step: TWO_THIRDS,
  next_step_on: THIRD,
};

/** The columns of six that a field of a form takes. */
export function fieldWidth({ name, kind }: Pick<Field, 'name' | 'kind'>): string {
  if (kind === 'long-text' || kind === 'tags') return WHOLE;
  return WIDTHS[name] ?? HALF;
}
