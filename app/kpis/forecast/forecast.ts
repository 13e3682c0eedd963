import { seasonOf } from './season.ts';
import { levelOf, slopeOf } from './trend.ts';

/** A value to come, with the bounds between which eight in ten of such forecasts came true before. */
export interface ForecastPoint {
  value: number;
  low: number;
  high: number;
}

/** Fewer values than this say nothing of what comes. Source: reference of SMART fields, status arithmetic. */
export const FEWEST_VALUES = 6;
export const COVERAGE = 0.8;
/** The trend is that of so many of the last periods, or of two seasons where that is longer. */
const TREND_OVER = 24;
/** Where the values stand now: the last one, the middle of a few or of many. Whichever forecast best before. */
const LEVELS = [1, 4, 12];
/** So many earlier moments are forecast again to see how far off that was. */
const LOOKED_BACK = 36;
/** Errors at one distance, from which its bounds are told by what came. */
const FEWEST_ERRORS = 5;

type Values = readonly (number | null)[];

/**
 * What the values lead to: a robust trend with the season, where there is enough of it. What is chosen (the level, swings that
 * grow with the value or not) and how wide the bounds are was seen by forecasting from earlier moments what is known by now.
 * Null with too few values.
 * @param values oldest first, null without a value
 * @param season periods in a season; 1 is none
 * @param horizon periods ahead
 */
export function forecast(values: Values, season: number, horizon: number): ForecastPoint[] | null {
  if (countOf(values) < FEWEST_VALUES) return null;
  const ways = scalesOf(values).flatMap((scale) => lookBack(values.map((value) => (value === null ? null : scale.to(value))), season, horizon, scale));
  const best = ways.reduce((one, other) => (other.missed < one.missed ? other : one));
  const widths = widthsOf(best.errors);
  return best.ahead.map((value, at) => ({ value: best.scale.from(value), low: best.scale.from(value - widths[at]!), high: best.scale.from(value + widths[at]!) }));
}

interface Scale {
  to: (value: number) => number;
  from: (value: number) => number;
}

const PLAIN: Scale = { to: (value) => value, from: (value) => value };
/** For swings that grow with the value. */
const LOGARITHMS: Scale = { to: Math.log, from: Math.exp };

function scalesOf(values: Values): Scale[] {
  return values.some((value) => value !== null && value <= 0) ? [PLAIN] : [PLAIN, LOGARITHMS];
}

interface Way {
  scale: Scale;
  ahead: number[];
  /** How far off forecasts from earlier moments were, by periods ahead, in the scale. */
  errors: number[][];
  /** The same on the whole, in the values themselves; 0 when there is nothing to look back on. */
  missed: number;
}

/** Each level with what it forecasts, and how far off it was before. */
function lookBack(values: Values, season: number, horizon: number, scale: Scale): Way[] {
  const ways = project(values, season, horizon).map((ahead): Way & { count: number } => ({ scale, ahead, errors: Array.from({ length: horizon }, () => []), missed: 0, count: 0 }));
  const alike = alikeFrom(values.length, season);
  for (let from = Math.max(FEWEST_VALUES, values.length - LOOKED_BACK); from < values.length; from++) {
    const known = values.slice(0, from);
    if (countOf(known) < FEWEST_VALUES) continue;
    project(known, season, horizon).forEach((ahead, nth) => {
      const way = ways[nth]!;
      ahead.forEach((expected, at) => {
        const came = values[from + at];
        if (came == null) return;
        if (from >= alike) way.errors[at]!.push(Math.abs(expected - came));
        way.missed += Math.abs(scale.from(expected) - scale.from(came));
        way.count++;
      });
    });
  }
  return ways.map(({ count, ...way }) => ({ ...way, missed: count === 0 ? 0 : way.missed / count }));
}

/** Forecasts made before the season was known say little of how far off one made with it will be. */
function alikeFrom(count: number, season: number): number {
  return season > 1 && count >= 2 * season + FEWEST_ERRORS ? 2 * season : 0;
}

/** By level, the values ahead. */
function project(values: Values, season: number, horizon: number): number[][] {
  const places = season > 1 ? seasonOf(values, season) : null;
  const without = values.map((value, at) => (value === null || !places ? value : value - places[at % season]!));
  const slope = slopeOf(without.slice(-Math.max(TREND_OVER, places ? 2 * season : 0)));
  return LEVELS.map((over) => {
    const level = levelOf(without, slope, over);
    return Array.from({ length: horizon }, (_, ahead) => level + slope * (ahead + 1) + (places?.[(values.length + ahead) % season] ?? 0));
  });
}

/** So wide that the asked share of what came lay within; further ahead never narrower, and where too little came as a walk would widen. */
function widthsOf(errors: readonly number[][]): number[] {
  const told = errors.findIndex((own) => own.length < FEWEST_ERRORS);
  const widths = neverNarrower(errors.slice(0, told < 0 ? errors.length : told).map(quantile));
  for (let ahead = widths.length; ahead < errors.length; ahead++) widths.push(ahead === 0 ? Math.max(0, ...errors[0]!) : widths[ahead - 1]! * Math.sqrt((ahead + 1) / ahead));
  return widths;
}

/** The nearest widths of which none is narrower than the one before: those that go down share their mean (pool adjacent violators, Ayer et al. 1955). */
function neverNarrower(widths: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const width of widths) {
    let pool = { sum: width, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}

/** Of the next one, which these few say less of than of themselves: between the two errors around the place (Weibull 1939; type 6 of Hyndman and Fan 1996). */
function quantile(errors: readonly number[]): number {
  const sorted = errors.toSorted((one, other) => one - other);
  const place = Math.min(sorted.length, (sorted.length + 1) * COVERAGE) - 1;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (place - Math.floor(place)) * (above - below);
}

function countOf(values: Values): number {
  return values.reduce<number>((count, value) => count + Number(value !== null), 0);
}
