import { v7 as uuid } from 'uuid';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { type Day, dayIn, dayOf } from '#app/values/day.ts';
import { emptyOutcome, type ImportOutcome, type ImportRun, inChunks, note, reject, repeats } from '#app/values/import.ts';
import type { TableRow } from '#app/values/table/read-table.ts';
import { recordAuditOfMany } from './audit-many.server.ts';
import { keepLeaves } from './leave/import-leaves.server.ts';
import { permissionsOf } from './permission.ts';
import { type PersonRow, readPersonRow } from './person-row.ts';
import type { Role } from './role.ts';
import type { Scope } from './scope.ts';
import { keepMemberships } from './team-history.server.ts';

const CHUNK = 2_000;

/** A member as the import reads and writes it. */
export interface MemberFacts {
  id: string;
  email: string;
  name: string;
  role: string;
  jobTitle: string | null;
  enrolledOn: Day | null;
  leftOn: Day | null;
}

interface PeopleImportRun extends ImportRun {
  /** Called in each chunk's transaction after new members were made: ties events that came in before to them. */
  afterNewMembers?: (tx: Transaction) => Promise<unknown>;
}

/**
 * Brings people in by e-mail address: new ones are made, known ones updated with what the file tells; an empty cell
 * changes nothing. Somebody's role is set when they are made and never changed by a file; nobody gets more rights than
 * who imports. Without a day of enrolment a person is not in the measured population.
 */
export async function importPeople(scope: Scope, rows: AsyncIterable<TableRow>, run: PeopleImportRun): Promise<ImportOutcome> {
  const outcome = emptyOutcome();
  const repeat = repeats();
  for await (const chunk of inChunks(rows, CHUNK)) {
    const people: PersonRow[] = [];
    for (const given of chunk) {
      outcome.rows++;
      const read = readPersonRow(given);
      if (!read.ok) {
        reject(outcome, read.problem);
        continue;
      }
      const { row, ...content } = read.person;
      const seen = repeat(content.email, JSON.stringify(content));
      if (seen === 'duplicate') outcome.duplicate++;
      else if (seen === 'repeated') reject(outcome, { row, column: 'email', code: 'key-repeated', value: content.email });
      else if (!mayGive(scope, content.role)) reject(outcome, { row, column: 'role', code: 'role-not-allowed', value: given.cells.role ?? '' });
      else people.push(read.person);
    }
    await inWorkspace(scope.workspaceId, (tx) => importChunk(tx, scope, people, run, outcome), { timeoutMs: 120_000 });
    run.tell?.(outcome.rows);
  }
  return outcome;
}

function mayGive(scope: Scope, role: Role | null): boolean {
  return role === null || [...permissionsOf(role)].every((permission) => scope.permissions.has(permission));
}

async function importChunk(tx: Transaction, scope: Scope, people: PersonRow[], run: PeopleImportRun, outcome: ImportOutcome): Promise<void> {
  const known = await findMembers(tx, scope, people.map((person) => person.email));
  const created: MemberFacts[] = [];
  const updated: { before: MemberFacts; after: MemberFacts }[] = [];
  const members: { person: PersonRow; member: MemberFacts }[] = [];
  for (const person of people) {
    const before = known.get(person.email);
    const after = before ? withFacts(before, person) : newMember(person);
    if (after.leftOn && after.enrolledOn && after.leftOn < after.enrolledOn) {
      reject(outcome, { row: person.row, column: 'left_on', code: 'left-before-enrolled', value: after.leftOn });
      continue;
    }
    if (!after.enrolledOn) note(outcome, 'not-measured');
    if (before && person.role && person.role !== before.role) note(outcome, 'role-kept');
    members.push({ person, member: after });
    if (!before) created.push(after);
    else if (JSON.stringify(before) !== JSON.stringify(after)) updated.push({ before, after });
  }
  const today = dayIn(run.asOf, scope.timeZone);
  if (!run.isDryRun) {
    await insertMembers(tx, scope, created);
    await updateMembers(tx, scope, updated.map(({ after }) => after));
    await recordAuditOfMany(tx, scope, 'member.create', 'member', created.map((after) => ({ recordId: after.id, after })));
    await recordAuditOfMany(tx, scope, 'member.update', 'member', updated.map(({ before, after }) => ({ recordId: after.id, before, after })));
  }
  const moved = await keepMemberships(tx, scope, members.map(({ person, member }) => ({ member, team: person.team })), { today, isDryRun: run.isDryRun });
  note(outcome, 'new-teams', moved.newTeams);
  const away = await keepLeaves(tx, scope, members.flatMap(({ person: { leave }, member: { id } }) => (leave ? [{ memberId: id, ...leave }] : [])), run);
  const changed = new Set([...updated.map(({ after }) => after.id), ...moved.memberIds, ...away]);
  for (const member of created) changed.delete(member.id);
  outcome.created += created.length;
  outcome.updated += changed.size;
  outcome.unchanged += members.length - created.length - changed.size;
  if (!run.isDryRun && created.length > 0) await run.afterNewMembers?.(tx);
}

async function findMembers(tx: Transaction, scope: Scope, emails: string[]): Promise<Map<string, MemberFacts>> {
  const rows = await tx.member.findMany({
    where: { workspaceId: scope.workspaceId, email: { in: emails } },
    select: { id: true, email: true, name: true, role: true, jobTitle: true, enrolledOn: true, leftOn: true },
  });
  return new Map(rows.map((row) => [row.email, { ...row, enrolledOn: row.enrolledOn && dayOf(row.enrolledOn), leftOn: row.leftOn && dayOf(row.leftOn) }]));
}

function newMember(person: PersonRow): MemberFacts {
  const { email, jobTitle, enrolledOn, leftOn } = person;
  return { id: uuid(), email, name: person.name ?? email.split('@')[0] ?? email, role: person.role ?? 'end-user', jobTitle, enrolledOn, leftOn };
}

function withFacts(before: MemberFacts, person: PersonRow): MemberFacts {
  return {
    ...before,
    name: person.name ?? before.name,
    jobTitle: person.jobTitle ?? before.jobTitle,
    enrolledOn: person.enrolledOn ?? before.enrolledOn,
    leftOn: person.leftOn ?? before.leftOn,
  };
}

async function insertMembers(tx: Transaction, scope: Scope, members: MemberFacts[]): Promise<void> {
  if (members.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO members (id, workspace_id, email, name, role, job_title, enrolled_on, left_on)
    SELECT g.id, ${scope.workspaceId}::uuid, g.email, g.name, g.role, g.job_title, g.enrolled_on, g.left_on
    FROM unnest(
      ${members.map((member) => member.id)}::uuid[], ${members.map((member) => member.email)}::text[], ${members.map((member) => member.name)}::text[],
      ${members.map((member) => member.role)}::text[], ${members.map((member) => member.jobTitle)}::text[],
      ${members.map((member) => member.enrolledOn)}::date[], ${members.map((member) => member.leftOn)}::date[]
    ) AS g(id, email, name, role, job_title, enrolled_on, left_on)`;
}

async function updateMembers(tx: Transaction, scope: Scope, members: MemberFacts[]): Promise<void> {
  if (members.length === 0) return;
  await tx.$executeRaw`
    UPDATE members m SET name = g.name, job_title = g.job_title, enrolled_on = g.enrolled_on, left_on = g.left_on, version = m.version + 1
    FROM unnest(
      ${members.map((member) => member.id)}::uuid[], ${members.map((member) => member.name)}::text[], ${members.map((member) => member.jobTitle)}::text[],
      ${members.map((member) => member.enrolledOn)}::date[], ${members.map((member) => member.leftOn)}::date[]
    ) AS g(id, name, job_title, enrolled_on, left_on)
    WHERE m.workspace_id = ${scope.workspaceId}::uuid AND m.id = g.id`;
}
