import type { Flows } from './cash-flow.ts';

/** At which rates the flows are worth nothing today: none, one, or several; with several none of them says whether it pays. Per period, 0.08 for 8%; lowest first. */
export type InternalRate = { kind: 'none' } | { kind: 'one'; rate: number } | { kind: 'several'; rates: number[] };

/**
 * Internal rate of return: every rate above -100% at which the net present value is zero (Gitman, Principles of Managerial
 * Finance, Brief, 3rd ed., p. 348). No start value and no search at random: all of them are found, by Descartes' rule of
 * signs as Laguerre proved it.
 */
export function internalRate(flows: Flows): InternalRate {
  const terms = flows.flatMap((amount, period) => (amount === 0 ? [] : [{ amount, period }]));
  const rates = rootsOf(terms)
    .map((logarithm) => Math.expm1(-logarithm))
    .sort((one, other) => one - other);
  const [first] = rates;
  if (first === undefined) return { kind: 'none' };
  return rates.length === 1 ? { kind: 'one', rate: first } : { kind: 'several', rates };
}

interface Term {
  amount: number;
  period: number;
}

/**
 * Every y at which Σ amount·e^(period·y) is nought; e^y is what money of a period later is worth now. Times e^(-m·y), with m
 * between the two periods where the sign first changes, the derivative has one change of sign less; between two of its own
 * zeros the sum goes one way only, so it has one zero there at most.
 */
function rootsOf(terms: readonly Term[]): number[] {
  const at = terms.findIndex(({ amount }, index) => index > 0 && amount * (terms[index - 1]?.amount ?? amount) < 0);
  if (at === -1) return [];
  const middle = ((terms[at - 1]?.period ?? 0) + (terms[at]?.period ?? 0)) / 2;
  const turns = rootsOf(terms.map(({ amount, period }) => ({ amount: amount * (period - middle), period })));
  const edges = [-FURTHEST, ...turns, FURTHEST];
  const crossings = edges.slice(1).flatMap((to, index) => crossing(terms, edges[index] ?? -FURTHEST, to) ?? []);
  const touches = turns.filter((turn) => signAt(terms, turn) === 0);
  return [...new Set([...touches, ...crossings])];
}

/** In powers of e for one period: rates from -99.999999998% up to half a billion. What lies further no project reaches. */
const FURTHEST = 20;

/** Where the sign changes between the two, to the last digit; null where it does not, or where an end is itself a zero. */
function crossing(terms: readonly Term[], from: number, to: number): number | null {
  const start = signAt(terms, from);
  if (start === 0 || signAt(terms, to) !== -start) return null;
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step++) {
    const between = (low + high) / 2;
    if (between <= low || between >= high) break;
    if (signAt(terms, between) === start) low = between;
    else high = between;
  }
  return (low + high) / 2;
}

/** Plus, minus, or nought when only what is lost in adding up is left; scaled by the largest term, so that nothing overflows. */
function signAt(terms: readonly Term[], y: number): -1 | 0 | 1 {
  const logarithms = terms.map(({ amount, period }) => Math.log(Math.abs(amount)) + period * y);
  const most = Math.max(...logarithms);
  const sum = terms.reduce((total, { amount }, index) => total + Math.sign(amount) * Math.exp((logarithms[index] ?? 0) - most), 0);
  return Math.abs(sum) < 1e-13 ? 0 : sum > 0 ? 1 : -1;
}
