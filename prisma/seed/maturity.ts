import { inWorkspace } from '#app/db/client.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { findMaturity, holdScan } from '#app/roadmap/maturity/maturity.server.ts';
import type { Stage } from '#app/roadmap/maturity/maturity.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import type { SeedOptions } from './seed-options.ts';

/** What the teams say of themselves; one of them claims more than can be seen. */
const CLAIMS: Record<string, Stage> = { 'Team 20': 2, 'Team 24': 1, 'Team 27': 2, 'Team 39': 1, 'Team 65': 2, 'Team 70': 3, Overig: 1 };

/** The first scan, held last week, with its next step. */
export async function seedMaturity(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const member = await inWorkspace(given.workspaceId, (tx) => tx.member.findFirstOrThrow({ where: { workspaceId: given.workspaceId, role: 'project-lead' }, select: { id: true, name: true } }));
  const lead: Scope = { ...given, permissions: permissionsOf('project-lead'), member: { ...member, role: 'project-lead' }, actor: member.name };
  const heldAt = new Date(asOf.getTime() - 6 * 86_400_000);
  const now = { asOf: heldAt, metrics: metricCatalogue };
  const goal = (await listObjectives(lead)).find(({ name }) => name === 'Elke melding staat er dezelfde dag in');
  const { teams } = await findMaturity(lead, now);
  const held = await holdScan(
    lead,
    {
      claims: teams.map(({ id, name }) => ({ teamId: id, stage: CLAIMS[name] })),
      note: 'Team 70 stuurt op de weekcijfers en noemt dat inzicht. De andere teams leggen vast, maar nog niet overal op dezelfde manier.',
      nextStep: 'Elke teamleider bespreekt in het weekoverleg één melding die niet compleet is: wat ontbrak, en hoe vullen we het de volgende keer meteen in?',
      objectiveId: goal?.id ?? '',
      ownerId: member.id,
      dueOn: addDays(dayIn(asOf, given.timeZone), 45),
      lastScanId: '',
    },
    now,
  );
  if (!held.ok) throw new Error(`The demo's maturity scan was refused: ${held.reason}`);
  tell('A maturity scan of every team, with its next step.');
}
