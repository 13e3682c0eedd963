import { v7 as uuid } from 'uuid';
import { BehaviourFormSchema, toDraft } from '#app/crm/behaviours/behaviour.ts';
import { listBehaviours, saveBehaviour, setBaseline } from '#app/crm/behaviours/behaviours.server.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { keepAllFigures } from '#app/crm/figures/figures-job.server.ts';
import { recordOutsideCount } from '#app/crm/figures/outside-counts.server.ts';
import { listStageCriteria, setStageCriteria } from '#app/crm/figures/stage-criteria.server.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { readInput } from '#app/crm/record/read-input.ts';
import { changeRecords, createRecords } from '#app/crm/record/write-records.server.ts';
import { RECORD_METRICS } from '#app/crm/metrics-records.ts';
import { addReviewTask } from '#app/crm/reviews/review-task.server.ts';
import { beginReview, finishReview } from '#app/crm/reviews/reviews.server.ts';
import { finishTask } from '#app/crm/tasks/task-acts.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { refreshStatistics } from '#app/db/statistics.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { inItsTime } from './crm/story.ts';
import type { SeedOptions } from './seed-options.ts';

/** How many of each of the two largest teams have relations of their own. */
const OWNERS = 8;
/** The story of how people came to work as agreed is this long. */
const DAYS = 130;
const NOTES = ['Gebeld over de volgende levering.', 'Nieuwe inkoper vanaf volgende maand.', 'Vraagt om een overzicht per kwartaal.', 'Tevreden over de laatste zending.', 'Wil graag een proefzending.'];

interface Working extends SeedOptions {
  manager: string | null;
  /** Who runs the change or another team: what they were given goes to the desk. */
  others: readonly string[];
}

interface Colleague {
  id: string;
  name: string;
}

/**
 * How the desk works with its relations: who keeps which, when contacts were written down, what came just before a review,
 * what was agreed and how it goes. Invented, and told through the verbs that users have where there is one.
 */
export async function seedWorking(scope: Scope, { asOf, manager, others, tell }: Working): Promise<void> {
  const colleagues = await busyColleagues(scope);
  if (colleagues.length === 0) return;
  await handOver(scope, others, colleagues.map(({ id }) => id), asOf);
  await agree(scope, asOf);
  await askOfStages(scope);
  if (manager) await holdReviews(scope, manager, colleagues, asOf);
  await countOutside(scope, asOf);
  // Nobody has looked at the log of changes since it filled: the past of each record would be looked up in all of it.
  await refreshStatistics(['record_changes', 'accounts', 'contacts', 'deals', 'interactions', 'tasks', 'members', 'team_memberships']);
  await keepAllFigures(scope, { asOf, mostDays: DAYS });
  if (manager) await putOnAgendas(scope);
  await measureBaselines(scope);
  tell(`${colleagues.length} colleagues keep their relations, three behaviours are agreed, and the figures of ${Math.round(DAYS / 7)} weeks are counted.`);
}

/** The busiest of the two largest teams. */
async function busyColleagues(scope: Scope): Promise<Colleague[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<Colleague[]>`
    SELECT id, name FROM (
      SELECT m.id, m.name, row_number() OVER (PARTITION BY t.team_id ORDER BY coalesce(w.acts, 0) DESC, m.id) AS nth, dense_rank() OVER (ORDER BY t.size DESC, t.team_id) AS place
      FROM (SELECT team_id, member_id, count(*) OVER (PARTITION BY team_id) AS size FROM team_memberships WHERE workspace_id = ${scope.workspaceId}::uuid AND ends_on IS NULL) t
      JOIN members m ON m.workspace_id = ${scope.workspaceId}::uuid AND m.id = t.member_id
      LEFT JOIN (SELECT a.member_id, sum(e.acts) AS acts FROM event_weeks e JOIN actors a ON a.workspace_id = e.workspace_id AND a.id = e.actor_id WHERE e.workspace_id = ${scope.workspaceId}::uuid GROUP BY 1) w ON w.member_id = m.id
    ) ranked WHERE nth <= ${OWNERS} AND place <= 2 ORDER BY nth, place`);
}

/** What others were given goes to the desk, as if it had always been so, and what was written down is dated as the story has it: ever sooner. */
async function handOver(scope: Scope, from: readonly string[], to: string[], asOf: Date): Promise<void> {
  const now = asOf.toISOString();
  await inWorkspaceSql(
    scope.workspaceId,
    async (tx) => {
      for (const table of ['accounts', 'contacts', 'deals', 'interactions', 'tasks', 'cases']) {
        await tx.$executeRaw(Prisma.sql`
          UPDATE ${Prisma.raw(table)} r SET owner_id = (${to}::uuid[])[1 + (n.nth % ${to.length})] FROM (SELECT id, row_number() OVER (ORDER BY created_at, id)::int AS nth FROM ${Prisma.raw(table)} WHERE workspace_id = ${scope.workspaceId}::uuid) n
          WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.id = n.id AND r.owner_id = ANY (${from}::uuid[])`);
      }
      await tx.$executeRaw`
        UPDATE interactions r SET created_at = least(${now}::timestamptz, r.occurred_at + CASE WHEN n.draw < 78 - extract(epoch FROM ${now}::timestamptz - r.occurred_at) / 86400 * 0.3 THEN make_interval(hours => (n.draw % 20)) ELSE make_interval(hours => 30 + n.draw) END)
        FROM (SELECT id, ((row_number() OVER (ORDER BY occurred_at, id)) * 37 % 100)::int AS draw FROM interactions WHERE workspace_id = ${scope.workspaceId}::uuid) n WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.id = n.id`;
      await tx.$executeRaw`UPDATE accounts SET created_at = ${now}::timestamptz - interval '400 days' WHERE workspace_id = ${scope.workspaceId}::uuid`;
      await tx.$executeRaw`
        UPDATE record_changes c SET at = ${now}::timestamptz - make_interval(days => (n.nth % ${DAYS})) FROM (SELECT id, row_number() OVER (ORDER BY record_id)::int AS nth FROM record_changes WHERE workspace_id = ${scope.workspaceId}::uuid AND entity = 'accounts' AND action = 'u') n
        WHERE c.workspace_id = ${scope.workspaceId}::uuid AND c.id = n.id`;
      for (const table of ['accounts', 'contacts']) {
        await tx.$executeRaw(Prisma.sql`
          UPDATE ${Prisma.raw(table)} r SET updated_at = ${now}::timestamptz - make_interval(days => (n.nth * 7 % 260)) FROM (SELECT id, row_number() OVER (ORDER BY id)::int AS nth FROM ${Prisma.raw(table)} WHERE workspace_id = ${scope.workspaceId}::uuid) n
          WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.id = n.id`);
      }
    },
    { settings: { 'app.is_unlogged': 'on' }, timeoutMs: 120_000 },
  );
}

const AGREED = [
  { name: 'Meteen vastleggen', desired: 'Na elk gesprek staat het contactmoment er dezelfde dag in.', undesired: 'Aan het eind van de week alles tegelijk invoeren.', countedBy: 'logged-in-time', antecedent: 'De knop voor een contactmoment staat op elke pagina.', consequence: 'Wie het leest hoeft je niet te bellen om te vragen hoe het ging.', reward: 'Taart bij het maandagoverleg.', goals: [62, 72, 80] },
  { name: 'Uitkomst erbij', desired: 'Bij elk contactmoment staat wat eruit kwam.', undesired: 'Alleen dat er gebeld is.', countedBy: 'outcome-noted', antecedent: 'De vijf meest gebruikte uitkomsten staan klaar.', consequence: 'De collega die terugbelt weet meteen waar het over ging.', reward: '', goals: [85, 90] },
  { name: 'Antwoord binnen een dag', desired: 'Een vraag krijgt voor de beloofde tijd een antwoord.', undesired: 'De klant moet zelf opnieuw bellen.', countedBy: 'answered-in-time', antecedent: '', consequence: '', reward: '', goals: [] },
];

async function agree(scope: Scope, asOf: Date): Promise<void> {
  const today = dayIn(asOf, scope.timeZone);
  for (const { goals, ...told } of AGREED) {
    const steps = Object.fromEntries(goals.flatMap((goal, at) => [[`goalValue${at + 1}`, String(goal)], [`goalOn${at + 1}`, addDays(today, 28 * at - 20)]]));
    const saved = await saveBehaviour({ ...scope, batchId: uuid() }, toDraft(BehaviourFormSchema.parse({ ...told, ...steps })), null);
    if (!saved.ok) throw new Error(`The demo's behaviour was refused: ${saved.reason}`);
  }
}

async function askOfStages(scope: Scope): Promise<void> {
  const stages = await listStageCriteria(scope);
  const asked = new Map<string, readonly string[]>();
  for (const { id, stage } of stages) {
    if (stage === 'Offerte') asked.set(id, ['amount_cents', 'expected_on']);
    if (stage === 'Onderhandeling') asked.set(id, ['contact_id', 'next_step', 'next_step_on']);
  }
  await setStageCriteria({ ...scope, batchId: uuid() }, asked);
}

/** What was agreed, the latest first. */
const AGREED_IN_REVIEW = ['De stilgevallen kansen nalopen', 'Bij elke kans een volgende stap zetten', 'De dubbele contacten samenvoegen', 'Van elke klant het e-mailadres nakijken', 'De sluitdatums bijwerken', 'De vijf uitkomsten op het bord hangen'];

/** On Tuesday at half past ten, every two weeks; 0 is the latest. */
function reviewTime(scope: Scope, asOf: Date, nth: number): Date {
  const monday = periodOf(dayIn(new Date(asOf.getTime() - (nth * 14 + 3) * 86_400_000), scope.timeZone), 'week').start;
  return parseInstant(`${addDays(monday, 1)} 10:30`, scope.timeZone)!;
}

/** A review every two weeks, ever more often from the screen; what the team wrote in between, and some in a hurry the day before. */
async function holdReviews(scope: Scope, manager: string, colleagues: readonly Colleague[], asOf: Date): Promise<void> {
  const [team] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`SELECT team_id AS id FROM team_memberships WHERE workspace_id = ${scope.workspaceId}::uuid AND member_id = ${manager}::uuid AND ends_on IS NULL`);
  const accounts = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`SELECT id FROM accounts WHERE workspace_id = ${scope.workspaceId}::uuid AND email IS NOT NULL ORDER BY name, id LIMIT 60`);
  if (!team) return;
  const leading: Scope = { ...scope, member: { id: manager, name: '', role: 'manager' } };
  for (let nth = 5; nth >= 0; nth -= 1) {
    const heldAt = reviewTime(scope, asOf, nth);
    for (const [at, colleague] of colleagues.entries()) {
      const account = accounts[(nth * 7 + at * 3) % accounts.length]!;
      await writeAs(scope, colleague, new Date(heldAt.getTime() - (5 + (at % 7)) * 86_400_000), 'note.create', 'note', { text: NOTES[(at + nth) % NOTES.length], account_id: account.id });
      if (at % 4 === nth % 4) await hurry(scope, colleague, new Date(heldAt.getTime() - (3 + at) * 3_600_000), accounts.slice(at * 2, at * 2 + 3).map(({ id }) => id), nth);
    }
    const begun = await beginReview({ ...leading, batchId: uuid() }, { teamId: team.id, heldAt, agenda: [] });
    if (!begun.ok) continue;
    const own = { ...leading, batchId: uuid() };
    // Of the colleagues every other one is of the manager's own team.
    const owner = colleagues[2 * nth] ?? null;
    const task = await addReviewTask(own, begun.value.id, { title: AGREED_IN_REVIEW[nth]!, ownerId: owner?.id ?? null, dueOn: addDays(dayIn(heldAt, scope.timeZone), 7) }, heldAt);
    if (task.ok && owner && nth > 1) await finishTask({ ...scope, member: { ...owner, role: 'end-user' }, actor: owner.name, batchId: uuid() }, task.value.id, new Date(heldAt.getTime() + (2 + nth) * 86_400_000));
    await finishReview({ ...leading, batchId: uuid() }, begun.value.id, { notes: nth === 0 ? 'Samen de open kansen doorgelopen. Volgende keer: de uitkomsten van de gesprekken.' : null, isFromCrm: nth !== 5 && nth !== 3, version: 1 }, heldAt);
  }
}

/** The figures of the last week that was over when each review began, of the team: as the screen would have put them there. */
async function putOnAgendas(scope: Scope): Promise<void> {
  await inWorkspaceSql(scope.workspaceId, (tx) => tx.$executeRaw`
    UPDATE team_reviews r SET agenda = coalesce((
      SELECT jsonb_agg(jsonb_build_object('metricId', f.figure, 'value', f.value, 'usual', (
        SELECT avg(b.value) FROM record_figures b WHERE b.workspace_id = f.workspace_id AND b.figure = f.figure AND b.group_id = f.group_id AND b.end_on = b.start_on + 7 AND b.start_on < f.start_on AND b.people >= 5), 'start', f.start_on::text) ORDER BY f.figure)
      FROM record_figures f WHERE f.workspace_id = r.workspace_id AND f.group_id = r.team_id AND f.people >= 5 AND f.value IS NOT NULL AND f.end_on = f.start_on + 7 AND f.figure = ANY (${Object.keys(RECORD_METRICS)}::text[])
        AND f.end_on <= (r.held_at AT TIME ZONE ${scope.timeZone})::date AND f.end_on > (r.held_at AT TIME ZONE ${scope.timeZone})::date - 7), '[]'::jsonb)
    WHERE r.workspace_id = ${scope.workspaceId}::uuid`);
}

async function writeAs(scope: Scope, { id, name }: Colleague, at: Date, verb: string, entity: EntityName, input: Record<string, unknown>): Promise<void> {
  const own: Scope = { ...scope, member: { id, name, role: 'end-user' }, actor: name, source: 'screen', batchId: uuid() };
  const read = readInput(ENTITIES[entity], input, { isNew: true, timeZone: scope.timeZone });
  if (!read.ok) throw new Error(`The demo's ${entity} was refused: ${JSON.stringify(read.problems)}`);
  await inBatch(own, { verb, entity }, async (tx) => {
    await createRecords(tx, own, ENTITIES[entity], [read.input], { asOf: at });
    await inItsTime(tx, own, at);
    await tx.$executeRaw`UPDATE batches SET at = ${at.toISOString()}::timestamptz WHERE workspace_id = ${own.workspaceId}::uuid AND id = ${own.batchId}::uuid`;
  });
}

/** The same word put on several relations at once. */
async function hurry(scope: Scope, { id, name }: Colleague, at: Date, accounts: string[], nth: number): Promise<void> {
  const own: Scope = { ...scope, member: { id, name, role: 'end-user' }, actor: name, source: 'screen', batchId: uuid() };
  await inBatch(own, { verb: 'account.bulk-edit', entity: 'account' }, async (tx) => {
    await changeRecords(tx, own, ENTITIES.account, accounts.map((account) => ({ id: account, set: { description: `Nagelopen voor overleg ${6 - nth}.` }, stamp: null })), { asOf: at });
    await inItsTime(tx, own, at);
    await tx.$executeRaw`UPDATE batches SET at = ${at.toISOString()}::timestamptz WHERE workspace_id = ${own.workspaceId}::uuid AND id = ${own.batchId}::uuid`;
  });
}

/** What the telephone exchange and the calendar would have counted: more than was written down, and less more so every month. */
async function countOutside(scope: Scope, asOf: Date): Promise<void> {
  const today = dayIn(asOf, scope.timeZone);
  for (let back = 4; back >= 1; back -= 1) {
    const on = shiftPeriod(periodOf(today, 'month').start, -back, 'month');
    const { end } = periodOf(on, 'month');
    const [logged] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ phone: number; visits: number }[]>`
      SELECT count(*) FILTER (WHERE channel = 'phone')::int AS phone, count(*) FILTER (WHERE channel IN ('meeting', 'visit', 'video'))::int AS visits FROM interactions
      WHERE workspace_id = ${scope.workspaceId}::uuid AND NOT is_machine AND occurred_at >= ${on}::date AND occurred_at < ${end}::date`);
    const share = 0.62 - back * 0.06;
    await recordOutsideCount({ ...scope, batchId: uuid() }, { source: 'telephony', grain: 'month', on, teamId: null, contacts: Math.round((logged?.phone ?? 0) / share) }, today);
    await recordOutsideCount({ ...scope, batchId: uuid() }, { source: 'calendar', grain: 'month', on, teamId: null, contacts: Math.round((logged?.visits ?? 0) / (share + 0.15)) }, today);
  }
}

/** Two agreements start from the weakest of the first weeks that were measured, so that there is a way to go; the third has yet to be. */
async function measureBaselines(scope: Scope): Promise<void> {
  for (const { id } of (await listBehaviours(scope)).filter(({ subGoals }) => subGoals.length > 0)) {
    const [week] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ start: string; value: number }[]>`
      SELECT start_on::text AS start, value FROM (SELECT start_on, value FROM record_figures WHERE workspace_id = ${scope.workspaceId}::uuid AND figure = ${`behaviour.${id}`} AND group_id = workspace_id AND value IS NOT NULL AND end_on = start_on + 7 ORDER BY start_on LIMIT 5) early ORDER BY value, start_on LIMIT 1`);
    if (week) await setBaseline({ ...scope, batchId: uuid() }, id, { value: week.value, on: week.start as never });
  }
}
