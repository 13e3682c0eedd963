import pg from 'pg';
import { findFunnel } from '#app/adoption/funnels/funnels.server.ts';
import { findOverview } from '#app/adoption/overview.server.ts';
import { findRetention } from '#app/adoption/retention/retention.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { cpuMeter } from './cpu.ts';
import { type BenchContext, type Measure, median } from './measure.ts';
import { fillUse, NOW } from './use-fill.ts';

const PEOPLE = 1_000;
const SMALL = 100_000;
const LARGE = 1_000_000;
const LARGEST = 10_000_000;
const RUNS = 21;
const WARM_UP = 5;
const EVERYTHING = new URLSearchParams();

/**
 * Server time of the pages of use (all statements and the step to what the page prints), in two workspaces of the same
 * thousand people: one has a hundred thousand events, the other a million, or ten when asked for the large measure. They
 * take turns. By the clock, medians; and, since a busy machine makes clocks run, the CPU that server and database took.
 */
export async function measureAdoption({ url, tell, isLarge = false }: BenchContext): Promise<Measure[]> {
  process.env.DATABASE_URL ??= url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const small = await fillUse(client, { events: SMALL, people: PEOPLE });
    const large = await fillUse(client, { events: isLarge ? LARGEST : LARGE, people: PEOPLE });
    await client.query('VACUUM ANALYZE');
    tell(`two workspaces of ${PEOPLE} people with ${SMALL} and ${isLarge ? LARGEST : LARGE} events`);
    const cpu = await cpuMeter(client);
    const overview = await turns(cpu, small, large, async (scope) => {
      const { overview: page } = await findOverview(scope, metricCatalogue, EVERYTHING, NOW);
      if (page.figures[0]?.value == null || page.comparison.rows.length !== 6 || page.activities.length === 0) throw new Error('The page of adoption shows nothing');
    });
    const retention = await turns(cpu, small, large, async (scope) => {
      if ((await findRetention(scope, metricCatalogue, EVERYTHING, NOW)).habit === null) throw new Error('The page of retention shows nothing');
    });
    const funnel = await turns(cpu, small, small, async (scope) => {
      const { answer } = await findFunnel(scope, metricCatalogue, new URLSearchParams('step=edit&step=note&window=7&back=91'), NOW);
      if (!answer || answer.steps[1]?.count === 0) throw new Error('The funnel shows nothing');
    });
    return [
      told('adoption-server-time', overview.large.clock, 'ms', 80),
      told('adoption-large-against-small', overview.large.clock / overview.small.clock, '×', 1.3),
      told('retention-server-time', retention.large.clock, 'ms', null),
      told('funnel-of-a-quarter-server-time', funnel.large.clock, 'ms', null),
      ...(cpu
        ? [
            told('adoption-cpu', overview.large.cpu, 'ms', 80),
            told('adoption-cpu-large-against-small', overview.large.cpu / overview.small.cpu, '×', 1.3),
            told('retention-cpu', retention.large.cpu, 'ms', null),
          ]
        : []),
    ];
  } finally {
    await client.end();
  }
}

function told(id: string, value: number, unit: string, target: number | null): Measure {
  return { id, room: 'adoption', value: Math.round(value * 100) / 100, unit, target, better: 'lower' };
}

interface Taken {
  /** Milliseconds by the clock, the median. */
  clock: number;
  /** Milliseconds of CPU of this process and the database, the mean: its ticks are too coarse for one page. */
  cpu: number;
}

async function turns(cpu: (() => number) | null, small: Scope, large: Scope, show: (scope: Scope) => Promise<void>): Promise<{ small: Taken; large: Taken }> {
  const times = { small: [] as number[], large: [] as number[] };
  const spent = { small: 0, large: 0 };
  for (let run = -WARM_UP; run < RUNS; run++) {
    for (const [name, scope] of Object.entries({ small, large }) as ['small' | 'large', Scope][]) {
      const before = cpu?.() ?? 0;
      const startedAt = performance.now();
      await show(scope);
      const took = performance.now() - startedAt;
      if (run < 0) continue;
      times[name].push(took);
      spent[name] += (cpu?.() ?? 0) - before;
    }
  }
  const taken = (name: 'small' | 'large') => ({ clock: median(times[name]), cpu: spent[name] / RUNS });
  return { small: taken('small'), large: taken('large') };
}
