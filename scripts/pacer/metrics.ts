import { Command, Option } from 'commander';
import { findProcessId } from '#app/adoption/processes/processes.server.ts';
import { toMetricJson, toSeriesJson } from '#app/kpis/metric-json.ts';
import type { Restated } from '#app/kpis/snapshots/restatement.ts';
import { findRestated } from '#app/kpis/snapshots/restatements.server.ts';
import { listMetrics, metricSeries } from '#app/metric-catalogue.server.ts';
import { findTeamId } from '#app/people/team-lookup.server.ts';
import { type Day, parseDay } from '#app/values/day.ts';
import { type Grain, GRAINS, type MetricRefusal } from '#app/values/metric.ts';
import { print } from './print.ts';
import { Refusal } from './refusal.ts';
import { inScope } from './with-database.ts';

interface SeriesOptions {
  from: string;
  to: string;
  grain: Grain;
  team?: string;
  role?: string | null;
  activity?: string | null;
  process?: string;
  workspace?: string;
  json?: boolean;
}

const REFUSALS: Record<MetricRefusal, string> = {
  'unknown-metric': 'There is no such metric: see "metrics list".',
  'unknown-team': 'There is no such team.',
  'unknown-role': 'There is no such role.',
  'unknown-activity': 'There is no such activity, or this metric is not counted per activity.',
  'unknown-process': 'There is no such agreed process, or this metric does not follow one.',
  'process-required': 'This metric follows an agreed process: give it with --process.',
  'grain-not-offered': 'This metric is not counted at this grain: see "metrics list".',
  'not-per-team': 'This metric is not counted per team.',
  'unknown-slice': 'Nothing that is kept has, or ever had, that value of the dimension.',
  'not-sliced': 'This metric does not count orders.',
  'empty-range': 'The range holds no period: --from must lie before --to.',
  'range-too-long': 'The range holds too many periods.',
};

export function metricsCommand(): Command {
  const command = new Command('metrics').description('the catalogue of metrics and their values');
  command
    .command('list')
    .description('every metric')
    .option('--json', 'answer as JSON')
    .action(({ json }: { json?: boolean }) => {
      const all = listMetrics().sort((one, other) => (one.id < other.id ? -1 : 1));
      print(json, all.map(toMetricJson), () => all.map(({ id, unit, grains, perTeam }) => `${id}  ${unit}  ${grains.join('/')}${perTeam ? '  per team' : ''}`));
    });
  command
    .command('series')
    .description('the values of one metric, period by period')
    .argument('<metric>')
    .requiredOption('--from <day>', 'first day, yyyy-mm-dd')
    .requiredOption('--to <day>', 'the day after the last')
    .addOption(new Option('--grain <grain>').choices(GRAINS).default('week'))
    .option('--team <team>', 'id or name of a team')
    .option('--role <role>', 'only members of this role')
    .option('--activity <name>', 'count this activity alone as an act')
    .option('--process <process>', 'id or name of the agreed process to follow')
    .option('--workspace <id>', 'id or name; not needed when there is one')
    .option('--json', 'answer as JSON')
    .action(async (metricId: string, { from, to, grain, team, role = null, activity = null, process, workspace, json }: SeriesOptions) => {
      const range = { from: dayOf('--from', from), to: dayOf('--to', to) };
      await inScope(workspace, async (scope) => {
        const teamId = team === undefined ? null : await findTeamId(scope, team);
        if (team !== undefined && teamId === null) throw new Refusal(REFUSALS['unknown-team']);
        const processId = process === undefined ? null : await findProcessId(scope, process);
        if (process !== undefined && processId === null) throw new Refusal(REFUSALS['unknown-process']);
        const series = await metricSeries(scope, { metricId, ...range, grain, teamId, role, activity, processId }, new Date());
        if (!series.ok) throw new Refusal(REFUSALS[series.reason]);
        const isKept = activity === null && processId === null;
        const restated = isKept ? await findRestated(scope, { metricId, grain, teamId, slice: role === null ? null : { dimension: 'role', value: role } }, series.value.points) : new Map<Day, Restated>();
        const { points, ...rest } = toSeriesJson(series.value, restated);
        print(json, { ...rest, points }, () => points.map(({ start, value, numerator, denominator, state }) => [start, value ?? '-', numerator ?? '-', denominator ?? '-', state].join('  ')));
      });
    });
  return command;
}

function dayOf(option: string, text: string): Day {
  const day = parseDay(text);
  if (!day) throw new Refusal(`${option} must be a day such as 2026-01-31, not "${text}".`);
  return day;
}
