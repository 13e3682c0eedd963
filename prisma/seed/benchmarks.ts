import { BenchmarkSchema } from '#app/kpis/benchmarks/benchmark-form.ts';
import { enterBenchmark } from '#app/kpis/benchmarks/benchmarks.server.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: string }[];
}

/** One value from outside beside the first KPI that is a rate of use: what it is and where it comes from says that it is an example. */
export async function seedBenchmarks(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const lead = owners.find(({ role }) => role === 'project-lead');
  const kpi = (await listKpis(given)).find(({ metricId, team }) => metricId === 'active-user-rate' && team === null);
  if (!lead || !kpi) return;
  const scope: Scope = { ...given, permissions: permissionsOf('project-lead'), member: { id: lead.id, name: lead.name, role: 'project-lead' } };
  const input = BenchmarkSchema.parse({ name: 'Gemiddelde van de branche (voorbeeld)', value: '55', source: 'Voorbeeld bij de demo: geen echt cijfer', knownOn: addDays(dayIn(asOf, scope.timeZone), -90) });
  const entered = await enterBenchmark(scope, kpi, input, { unit: 'ratio', asOf });
  if (!entered.ok) throw new Error(`The demo's benchmark was refused: ${entered.reason}`);
  tell('A value from outside beside a KPI.');
}
