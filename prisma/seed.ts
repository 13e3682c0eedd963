import { Faker, nl } from '@faker-js/faker';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { changeRole, createMember } from '#app/people/members.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { setManager } from '#app/people/teams.server.ts';
import { createWorkspace, systemScope } from '#app/people/workspaces.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { seedAlerts } from './seed/alerts.ts';
import { seedAssociation } from './seed/association.ts';
import { seedBenchmarks } from './seed/benchmarks.ts';
import { seedBusinessCase } from './seed/business-case.ts';
import { seedCatalogue } from './seed/catalogue.ts';
import { seedChain } from './seed/chain.ts';
import { seedCheckIns } from './seed/check-ins.ts';
import { seedChecklists } from './seed/checklists.ts';
import { seedCommunication } from './seed/communication.ts';
import { seedCrm } from './seed/crm.ts';
import { seedDashboards } from './seed/dashboards.ts';
import { seedDecisions } from './seed/decisions.ts';
import { seedDigests } from './seed/digests.ts';
import { seedEvidence } from './seed/evidence.ts';
import { giveSignIn } from './seed/give-sign-in.ts';
import { seedHelping } from './seed/helping.ts';
import { seedHypercare } from './seed/hypercare.ts';
import { seedImprovements } from './seed/improvements.ts';
import { seedKeyMessages } from './seed/key-messages.ts';
import { seedLearning } from './seed/learning.ts';
import { seedLeaves } from './seed/leaves.ts';
import { seedMaturity } from './seed/maturity.ts';
import { seedMeasures } from './seed/measures.ts';
import { seedMeasuring } from './seed/measuring.ts';
import { seedMilestones } from './seed/milestones.ts';
import { seedPartners } from './seed/partners.ts';
import { seedPid } from './seed/pid.ts';
import { seedPlan } from './seed/plan.ts';
import { seedProcesses } from './seed/processes.ts';
import { seedProgramme } from './seed/programme.ts';
import { seedReadinessRounds } from './seed/readiness.ts';
import { seedSales } from './seed/sales.ts';
import { seedSeats } from './seed/seats.ts';
import { seedSnapshots } from './seed/snapshots.ts';
import { seedStrategy } from './seed/strategy.ts';
import { seedSuccesses } from './seed/successes.ts';
import { seedSuppliers } from './seed/suppliers.ts';
import { seedTraining } from './seed/training.ts';
import { seedUsage } from './seed/usage.ts';
import { seedWorking } from './seed/working.ts';

interface Owner {
  id: string;
  name: string;
  role: Role;
}

/** Who runs the change; who works at the desk comes from its log. */
const STAFF: Role[] = ['administrator', 'project-lead', 'management', 'analyst', 'consultant'];

/**
 * Makes the demo workspace: a service desk's real log and a shop's real sales (prisma/seed/data/README.md) with an
 * invented programme around them, ending today; and a smaller one beside it, of an association that is not as far. One that was cut
 * off before is removed first.
 * @param tell is handed a line per step.
 * @returns the larger one
 */
export async function createDemo(tell: (line: string) => void, asOf = new Date()): Promise<{ id: string; name: string }> {
  await database().$executeRaw`SELECT pacer_remove_unfinished_demos()`;
  // The smaller one first: one signs in to the newest.
  const association = await makeUnfilled({ name: 'Demo-vereniging', currency: 'EUR' });
  const workspace = await makeUnfilled({ name: 'Demo', currency: 'USD' });
  const scope = await systemScope(workspace.id, 'job', 'demo');
  const staff = await addStaff(scope);
  // Side by side, as far as one does not need the other: while this process reads, the database works for the other.
  await Promise.all([seedUsage(scope, { asOf, tell }), seedSales(scope, { asOf, tell })]);
  const owners = [...staff, ...(await appointManagers(scope)), await chooseEndUser(scope)];
  await seedCrm(scope, { asOf, colleagues: owners.map(({ id }) => id), tell });
  const manager = owners.find(({ role }) => role === 'manager')?.id ?? null;
  const keepers = owners.filter(({ id, role }) => id === manager || role === 'end-user').map(({ id }) => id);
  await seedWorking(scope, { asOf, manager, others: owners.flatMap(({ id }) => (keepers.includes(id) ? [] : [id])), tell });
  await seedProgramme(scope, { asOf, owners, tell });
  await seedPlan(scope, { asOf, owners, tell });
  await seedMeasuring(scope, { asOf, owners, objectives: await listObjectives(scope), tell });
  await seedChecklists(scope, { tell });
  await seedCatalogue(scope, { asOf, tell });
  await seedLeaves(scope, { asOf, tell });
  await seedMilestones(scope, { asOf, tell });
  await seedSeats(scope, { asOf, tell });
  await seedHelping(scope, { asOf, tell });
  await seedReadinessRounds(scope, { asOf, tell });
  await seedTraining(scope, { asOf, tell });
  await seedLearning(scope, { asOf, tell });
  await seedSuccesses(scope, { asOf, tell });
  await seedImprovements(scope, { asOf, tell });
  await seedDecisions(scope, { asOf, tell });
  await seedHypercare(scope, { asOf, tell });
  await seedKeyMessages(scope, { asOf, tell });
  await seedCommunication(scope, { asOf, tell });
  await seedProcesses(scope, { asOf, tell });
  await seedCheckIns(scope, { asOf, owners, tell });
  await seedMeasures(scope, { asOf, owners, tell });
  await seedBusinessCase(scope, { asOf, owners, tell });
  await seedSnapshots(scope, { asOf, tell });
  await seedAlerts(scope, { asOf, owners, tell });
  await seedDigests(scope, { asOf, owners, tell });
  await seedBenchmarks(scope, { asOf, owners, tell });
  await seedDashboards(scope, { asOf, owners, tell });
  await seedChain(scope, { tell });
  await seedPartners(scope, { asOf, tell });
  await seedEvidence(scope, { asOf, owners, tell });
  await seedStrategy(scope, { asOf, owners, tell });
  await seedMaturity(scope, { asOf, tell });
  await seedSuppliers(scope, { asOf, owners, tell });
  await seedPid(scope, { asOf, owners, tell });
  await seedAssociation(await systemScope(association.id, 'job', 'demo'), { asOf, guestId: ownerOf(staff, 'project-lead').id, tell });
  await database().workspace.updateMany({ where: { id: { in: [workspace.id, association.id] } }, data: { isFilled: true } });
  tell('The demo workspace is ready.');
  return workspace;
}

/** What was cut off before it is filled is removed by the next one. */
async function makeUnfilled({ name, currency }: { name: string; currency: string }): Promise<{ id: string; name: string }> {
  const workspace = await createWorkspace({ name, timeZone: 'Europe/Amsterdam', currency, locale: 'nl', isDemo: true }, 'job');
  await database().workspace.update({ where: { id: workspace.id }, data: { isFilled: false } });
  return workspace;
}

async function addStaff(scope: Scope): Promise<Owner[]> {
  const faker = new Faker({ locale: nl });
  faker.seed(42);
  const owners: Owner[] = [];
  for (const role of STAFF) {
    const name = `${faker.person.firstName()} ${faker.person.lastName()}`;
    const made = await createMember(scope, { email: `${role}@demo.example`, name, role });
    if (!made.ok) throw new Error(`The demo's ${role} was refused: ${made.reason}`);
    owners.push({ id: made.value.id, name, role });
  }
  return owners;
}

function ownerOf(owners: readonly Owner[], wanted: Role): Owner {
  const owner = owners.find(({ role }) => role === wanted);
  if (!owner) throw new Error(`The demo has no ${wanted}.`);
  return owner;
}

interface Colleague {
  id: string;
  name: string;
  version: number;
  enrolledOn: string;
  teamId: string;
  teamSize: number;
}

/** The busiest of every team leads it; the largest team's first, so that the demo's manager has most to see. */
async function appointManagers(scope: Scope): Promise<Owner[]> {
  const busiest = await inWorkspace(
    scope.workspaceId,
    (tx) => tx.$queryRaw<Colleague[]>`
      SELECT DISTINCT ON (team_size, team_id) member_id AS id, name, version, enrolled_on::text AS "enrolledOn", team_id AS "teamId", team_size::int AS "teamSize"
      FROM (
        SELECT m.id AS member_id, m.name, m.version, m.enrolled_on, tm.team_id, count(*) OVER (PARTITION BY tm.team_id) AS team_size, coalesce(d.acts, 0) AS acts
        FROM team_memberships tm JOIN members m ON m.workspace_id = tm.workspace_id AND m.id = tm.member_id
        LEFT JOIN (
          SELECT a.member_id, sum(w.acts) AS acts FROM event_weeks w JOIN actors a ON a.workspace_id = w.workspace_id AND a.id = w.actor_id
          WHERE w.workspace_id = ${scope.workspaceId}::uuid GROUP BY a.member_id
        ) d ON d.member_id = m.id
        WHERE tm.workspace_id = ${scope.workspaceId}::uuid AND tm.ends_on IS NULL
      ) AS colleagues
      ORDER BY team_size DESC, team_id, acts DESC, member_id`,
  );
  for (const { id, version, enrolledOn, teamId } of busiest) {
    // They led from their first day on: before that nobody counts, so that no earlier role is left.
    const outcomes = [await changeRole(scope, { memberId: id, role: 'manager', version }, new Date(enrolledOn)), await setManager(scope, { teamId, memberId: id, isManager: true })];
    if (outcomes.some(({ ok }) => !ok)) throw new Error('The demo could not appoint its managers.');
  }
  const [first] = busiest;
  if (first) await giveSignIn(first.id);
  return busiest.map(({ id, name }) => ({ id, name, role: 'manager' as const }));
}

/** Somebody with a full graph of their own, whose list is nearly done. */
async function chooseEndUser(scope: Scope): Promise<Owner> {
  const [chosen] = await inWorkspace(
    scope.workspaceId,
    (tx) => tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT m.id, m.name
      FROM members m
      JOIN actors a ON a.workspace_id = m.workspace_id AND a.member_id = m.id
      JOIN event_weeks w ON w.workspace_id = m.workspace_id AND w.actor_id = a.id
      WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.role = 'end-user' AND w.acts > 0
      GROUP BY m.id ORDER BY count(*) DESC, sum(w.acts) DESC, m.id LIMIT 1`,
  );
  if (!chosen) throw new Error('The demo has no end user with acts.');
  await giveSignIn(chosen.id);
  return { ...chosen, role: 'end-user' };
}
