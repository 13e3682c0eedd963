import { type CaseLines, type CaseTerms, weighCase, worthOf } from './business-case.ts';

/** What can be otherwise than thought. */
export type CaseInput =
  | { kind: 'cost' | 'benefit' | 'quantity' | 'ramp-up'; id: string }
  | { kind: 'discount-rate' | 'horizon' };

/** One bar of the tornado: what the case is worth when one input is a fifth less or more, all others as they are. */
export interface Swing {
  input: CaseInput;
  /** As it stands: cents, units, months or a rate of a year. */
  value: number;
  low: { value: number; worth: number };
  high: { value: number; worth: number };
  /** At which value the case is worth nothing; null when no value of it from nought up brings it there. */
  breakEven: number | null;
}

/** How far each input is turned down and up. */
const SWING = 0.2;

/** Further than this no horizon or way up is looked at, in months. */
const FURTHEST_MONTHS = 360;

/** Every input with what it does to the worth of the case, the strongest first; what is nought cannot be turned and is left out. */
export function swings(lines: CaseLines, terms: CaseTerms): Swing[] {
  const worth = worthOf(lines, terms);
  return inputsOf(lines)
    .flatMap((input) => {
      const value = valueOf(input, lines, terms);
      if (value === 0) return [];
      const at = (share: number) => {
        const turned = input.kind === 'horizon' ? Math.round(value * share) : value * share;
        return { value: turned, worth: worthWith(input, turned, lines, terms) };
      };
      return [{ input, value, low: at(1 - SWING), high: at(1 + SWING), breakEven: breakEvenOf(input, value, worth, lines, terms) }];
    })
    .sort((one, other) => width(other) - width(one));
}

/** By how much the worth differs between the two ends. */
function width({ low, high }: Swing): number {
  return Math.abs(high.worth - low.worth);
}

/** An amount a year has a quantity of one by itself: turning that says nothing new. */
function inputsOf({ costs, benefits }: CaseLines): CaseInput[] {
  return [
    ...costs.map(({ id }): CaseInput => ({ kind: 'cost', id })),
    ...benefits.map(({ id }): CaseInput => ({ kind: 'benefit', id })),
    ...benefits.filter(({ quantity }) => quantity !== 1).map(({ id }): CaseInput => ({ kind: 'quantity', id })),
    ...benefits.map(({ id }): CaseInput => ({ kind: 'ramp-up', id })),
    { kind: 'discount-rate' },
    { kind: 'horizon' },
  ];
}

function valueOf(input: CaseInput, { costs, benefits }: CaseLines, terms: CaseTerms): number {
  switch (input.kind) {
    case 'cost':
      return costs.find(({ id }) => id === input.id)?.amountCents ?? 0;
    case 'benefit':
      return benefits.find(({ id }) => id === input.id)?.amountCents ?? 0;
    case 'quantity':
      return benefits.find(({ id }) => id === input.id)?.quantity ?? 0;
    case 'ramp-up':
      return benefits.find(({ id }) => id === input.id)?.rampUpMonths ?? 0;
    case 'discount-rate':
      return terms.discountRate;
    case 'horizon':
      return terms.horizonMonths;
  }
}

function worthWith(input: CaseInput, value: number, lines: CaseLines, terms: CaseTerms): number {
  const { costs, benefits } = lines;
  const benefit = (change: object) => ({ costs, benefits: benefits.map((line) => ('id' in input && line.id === input.id ? { ...line, ...change } : line)) });
  switch (input.kind) {
    case 'cost':
      return worthOf({ benefits, costs: costs.map((line) => (line.id === input.id ? { ...line, amountCents: value } : line)) }, terms);
    case 'benefit':
      return worthOf(benefit({ amountCents: value }), terms);
    case 'quantity':
      return worthOf(benefit({ quantity: value }), terms);
    case 'ramp-up':
      return worthOf(benefit({ rampUpMonths: value }), terms);
    case 'discount-rate':
      return worthOf(lines, { ...terms, discountRate: value });
    case 'horizon':
      return worthOf(lines, { ...terms, horizonMonths: value });
  }
}

function breakEvenOf(input: CaseInput, value: number, worth: number, lines: CaseLines, terms: CaseTerms): number | null {
  switch (input.kind) {
    case 'cost':
    case 'benefit':
    case 'quantity':
      return whereLineIsNought(value, worth, worthWith(input, 0, lines, terms));
    case 'ramp-up':
      return between(0, FURTHEST_MONTHS, (months) => worthWith(input, months, lines, terms));
    case 'discount-rate': {
      const found = weighCase(lines, terms).internalRate;
      const rates = (found.kind === 'one' ? [found.rate] : found.kind === 'several' ? found.rates : []).filter((rate) => rate >= 0);
      return rates.sort((one, other) => Math.abs(one - value) - Math.abs(other - value))[0] ?? null;
    }
    case 'horizon':
      return weighCase(lines, { ...terms, horizonMonths: FURTHEST_MONTHS }).discountedPaybackMonth;
  }
}

/** The worth goes in a straight line with an amount: through its end at nought and where it stands. */
function whereLineIsNought(value: number, worth: number, worthAtNought: number): number | null {
  const slope = (worth - worthAtNought) / value;
  if (slope === 0) return null;
  const at = -worthAtNought / slope;
  // On the other side of nought it would be another thing: a cost that pays, a benefit that costs.
  return at === 0 || Math.sign(at) === Math.sign(value) ? Math.abs(at) * Math.sign(value) : null;
}

/** Where a worth that goes one way only passes nought; null when it does not between the two. */
function between(low: number, high: number, worthAt: (value: number) => number): number | null {
  const start = worthAt(low) > 0;
  if (worthAt(high) > 0 === start) return null;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (worthAt(middle) > 0 === start) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
