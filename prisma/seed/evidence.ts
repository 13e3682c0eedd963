import { inWorkspace } from '#app/db/client.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { setCheck } from '#app/specs/evidence/checks.server.ts';
import { addEvidence, findEvidence } from '#app/specs/evidence/evidence.server.ts';
import { CheckSchema, EvidenceSchema } from '#app/specs/evidence/evidence-form.ts';
import { runChecks } from '#app/specs/evidence/run-checks.server.ts';
import { listSpecs } from '#app/specs/specs.server.ts';
import type { SpecRecord } from '#app/specs/spec.ts';
import { addDays, dayIn, toDate } from '#app/values/day.ts';
import type { MetricId } from '#app/values/metric.ts';
import type { Result } from '#app/values/result.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story extends SeedOptions {
  owners: readonly { id: string; name: string; role: Role }[];
}

interface Tested {
  tested: string;
  result: 'met' | 'partly' | 'not-met';
  daysAgo: number;
  by: Role;
  note?: string;
}

/** What was walked through with the people who use it, by what the specification is measured. */
const TESTS: Partial<Record<MetricId, readonly Tested[]>> = {
  'active-user-rate': [{ tested: 'Tien mensen leggen een week lang alles vast in het systeem', result: 'met', daysAgo: 6, by: 'consultant', note: 'Alle tien deden het zonder hulp.' }],
  reach: [
    { tested: 'Inloggen met het gewone account, op kantoor en op de telefoon', result: 'partly', daysAgo: 12, by: 'consultant', note: 'Op kantoor bij iedereen. Op twee oudere telefoons nog niet.' },
    { tested: 'Vijf nieuwe collega’s vinden zonder uitleg hun eigen lijst', result: 'met', daysAgo: 5, by: 'project-lead' },
  ],
  'habit-rate': [{ tested: 'Cijfers van één week nagerekend uit de bron', result: 'met', daysAgo: 9, by: 'analyst', note: 'Zelfde uitkomst als in het systeem.' }],
  revenue: [{ tested: 'Proefimport met duizend orders uit het oude systeem', result: 'not-met', daysAgo: 3, by: 'analyst', note: 'Bij 64 orders ontbreekt de klant.' }],
};

/** What came to ask something else since it was tested. */
const TESTED_BEFORE: MetricId = 'repeat-purchase-rate';

/** What looks by itself. */
const CHECKS: readonly { of: MetricId; subject: string; threshold: string }[] = [
  { of: 'active-user-rate', subject: 'target', threshold: '' },
  { of: 'reach', subject: 'metric:reach', threshold: '60' },
  { of: 'habit-rate', subject: 'filled:account.owner_id', threshold: '98' },
  { of: 'habit-rate', subject: 'metric:active-user-rate', threshold: '50' },
  { of: 'revenue', subject: 'records:order', threshold: '1000' },
  { of: 'active-customers', subject: 'filled:contact.email', threshold: '90' },
];

/** Tests by hand and checks that look by themselves; of what came to ask something else, a test of before. */
export async function seedEvidence(given: Scope, { asOf, owners, tell }: Story): Promise<void> {
  const scopeOf = (role: Role): Scope => {
    const who = owners.find((owner) => owner.role === role) ?? owners[0]!;
    return { ...given, permissions: permissionsOf('project-lead'), member: who, actor: who.name };
  };
  const lead = scopeOf('project-lead');
  const specs = await listSpecs(lead);
  for (const spec of specs) for (const test of TESTS[spec.metricId] ?? []) await writeTest(spec, test, scopeOf(test.by), asOf);
  const changed = specs.find(({ metricId }) => metricId === TESTED_BEFORE);
  if (changed) await testBefore(changed, scopeOf('consultant'));
  const metrics = await metricCatalogue.listMetricsOf(lead);
  for (const { of, subject, threshold } of CHECKS) {
    const spec = specs.find(({ metricId }) => metricId === of);
    if (spec) must(await setCheck(lead, spec.id, CheckSchema.parse({ subject, threshold }), metrics, asOf));
  }
  const { written } = await runChecks(lead, metricCatalogue, { asOf });
  tell(`Evidence of ${specs.length} specifications, ${written} of it found by checks.`);
}

async function writeTest(spec: SpecRecord, { daysAgo, by: _, ...said }: Tested, scope: Scope, asOf: Date): Promise<void> {
  const { asked } = await findEvidence(scope, spec.id);
  const on = addDays(dayIn(asOf, scope.timeZone), -daysAgo);
  must(await addEvidence(scope, spec.id, EvidenceSchema.parse({ version: spec.version, testedOn: asked.on && on < asked.on ? asked.on : on, testedById: scope.member!.id, ...said }), asOf));
}

/** As it was written down before the specification changed. */
async function testBefore(spec: SpecRecord, { workspaceId, member }: Scope): Promise<void> {
  const testedOn = toDate(addDays(dayIn(spec.createdAt, 'UTC'), 10));
  await inWorkspace(workspaceId, (tx) => tx.specificationEvidence.create({ data: { workspaceId, specificationId: spec.id, version: 1, tested: 'Vijf mensen volgden een werkdag lang', result: 'met', testedOn, testedById: member!.id, createdAt: testedOn } }));
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demo's evidence was refused: ${result.reason}`);
}
