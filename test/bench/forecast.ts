import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { forecast } from '#app/kpis/forecast/forecast.ts';
import { SEASON_LENGTH } from '#app/kpis/forecast/season.ts';
import type { BenchContext, Measure } from './measure.ts';

const DATA = process.env.PACER_TEST_DATA ?? '../shared/data';
const HORIZON = 6;
const BANDS = { least: 70, most: 90 };

interface Series {
  name: string;
  values: number[];
  season: number;
  /** Whether it counts among the four real ones of the promise. */
  isReal: boolean;
}

/**
 * Forecasts from every moment in the past of real and generated series, held against what came: how far off they were beside
 * the better of the season before and a straight line (below 1 is better), and how much of what came lay within the bounds.
 */
export function measureForecast({ tell }: BenchContext): Promise<Measure[]> {
  const real = realSeries(tell);
  const results = [...real, ...generatedSeries()].map((series) => ({ ...series, ...backTest(series) }));
  const measures = results.flatMap(({ name, isReal, off, seasonal, straight, within }): Measure[] => {
    const ratio = off / Math.min(seasonal, straight);
    tell(`${name}: off by ${short(off)}; the season before ${short(seasonal)}, a straight line ${short(straight)}; ${short(within)}% within the bounds`);
    return [
      { id: `forecast-error-${name}`, room: 'kpis', value: round(ratio), unit: '×', target: isReal ? 1 : null, better: 'lower' },
      { id: `forecast-within-bounds-${name}`, room: 'kpis', value: round(within), unit: '%', target: BANDS.least, better: 'higher' },
      { id: `forecast-within-bounds-${name}-at-most`, room: 'kpis', value: round(within), unit: '%', target: BANDS.most, better: 'lower' },
    ];
  });
  const better = results.filter(({ isReal, off, seasonal, straight }) => isReal && off <= Math.min(seasonal, straight)).length;
  return Promise.resolve(real.length < 4 ? measures : [{ id: 'forecast-no-worse-of-four', room: 'kpis', value: better, unit: 'series', target: 3, better: 'higher' }, ...measures]);
}

function backTest({ values, season }: Series) {
  let [off, seasonal, straight, within, count] = [0, 0, 0, 0, 0];
  for (let from = Math.max(10, Math.min(2 * season + HORIZON, Math.floor(values.length / 2))); from < values.length; from++) {
    const known = values.slice(0, from);
    const points = forecast(known, season, HORIZON)!;
    const line = leastSquares(known);
    for (let ahead = 0; ahead < HORIZON && from + ahead < values.length; ahead++) {
      const [came, { value, low, high }] = [values[from + ahead]!, points[ahead]!];
      off += Math.abs(value - came);
      seasonal += Math.abs(known[from - season + (ahead % season)]! - came);
      straight += Math.abs(line(from + ahead) - came);
      within += Number(came >= low && came <= high);
      count++;
    }
  }
  return { off: off / count, seasonal: seasonal / count, straight: straight / count, within: (100 * within) / count };
}

function leastSquares(values: readonly number[]): (at: number) => number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [middle, height] = [(values.length - 1) / 2, mean(values)];
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * (value - height), 0) / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return (at) => height + slope * (at - middle);
}

/** Passengers a month, the Nile a year, sales of software a month, changes of incidents a day. */
function realSeries(tell: (line: string) => void): Series[] {
  if (!existsSync(DATA)) {
    tell(`SKIPPED: there are no real series in ${DATA}`);
    return [];
  }
  const lines = (file: string) => {
    const bytes = readFileSync(join(DATA, file));
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().trim().split('\n').slice(1);
  };
  const second = (file: string) => lines(file).map((line) => Number(line.split(',')[1]));
  // No field before the ones that are read has a comma in it, but the customer may: those are counted from the end.
  const sales = sums(lines('saas_sales/SaaS-Sales.csv.gz').map((line): [string, number] => [line.split(',')[3]!.slice(0, 6), Number(line.split(',').at(-4))]));
  const changes = sums(lines('incident_log/incident_event_log_part.csv.gz').map((line): [string, number] => [line.split(',')[10]!.slice(0, 10), 1]));
  const days = [...changes.keys()].sort();
  const everyDay: number[] = [];
  for (let day = Date.parse(days[0]!); day < Date.parse(days.at(-1)!); day += 86_400_000) everyDay.push(changes.get(new Date(day).toISOString().slice(0, 10)) ?? 0);
  return [
    { name: 'passengers', values: second('small_series/airpassengers.csv'), season: SEASON_LENGTH.month, isReal: true },
    { name: 'nile', values: second('small_series/nile.csv'), season: 1, isReal: true },
    { name: 'sales', values: [...sales.keys()].sort().map((month) => sales.get(month)!), season: SEASON_LENGTH.month, isReal: true },
    { name: 'incidents', values: everyDay, season: SEASON_LENGTH.day, isReal: true },
  ];
}

function sums(pairs: readonly [string, number][]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [key, value] of pairs) found.set(key, (found.get(key) ?? 0) + value);
  return found;
}

/** The same at every run: the numbers of Park and Miller. */
function generatedSeries(): Series[] {
  let seed = 7;
  const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const noise = () => Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance());
  const make = (name: string, count: number, valueAt: (at: number) => number, season = 1): Series => ({ name, values: Array.from({ length: count }, (_, at) => valueAt(at)), season, isReal: false });
  let walked = 100;
  return [
    make('rising-share', 80, (at) => 0.3 + 0.004 * at + 0.03 * noise()),
    make('flat', 80, () => 50 + 5 * noise()),
    make('rising-with-season', 60, (at) => 100 + at + 20 * Math.sin((2 * Math.PI * at) / 12) + 5 * noise(), 12),
    make('step', 80, (at) => (at < 40 ? 20 : 40) + 3 * noise()),
    make('walk', 80, () => (walked += 3 * noise())),
  ];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function short(value: number): string {
  return value.toPrecision(3);
}
