import { Command } from 'commander';
import { type KpiState, toKpiJson } from '#app/kpis/kpi-json.ts';
import { listKpiStates } from '#app/kpis/kpi-states.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { print } from './print.ts';
import { inScope } from './with-database.ts';

const A_PAGE = 100;

export function kpiCommand(): Command {
  const command = new Command('kpi').description('the KPIs against their targets');
  command
    .command('status')
    .description('where every KPI stands')
    .option('--workspace <id>', 'id or name; not needed when there is one')
    .option('--json', 'answer as JSON')
    .action(async ({ workspace, json }: { workspace?: string; json?: boolean }) => {
      await inScope(workspace, async (scope) => {
        const states: KpiState[] = [];
        for (let after: string | null | undefined; after !== null; ) {
          const { page, next } = await listKpiStates(scope, metricCatalogue, { limit: A_PAGE, after, asOf: new Date() });
          states.push(...page);
          after = next;
        }
        const kpis = states.map(toKpiJson);
        print(json, { kpis }, () => kpis.map(({ status, name, metric, value, target }) => [status, name ?? metric, value ?? '-', target.value, target.deadline_on].join('  ')));
      });
    });
  return command;
}
