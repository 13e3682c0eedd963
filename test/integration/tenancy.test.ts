import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { listApiKeys, createApiKey, revokeApiKey } from '#app/people/api-keys.server.ts';
import { listAudit } from '#app/people/audit-log.server.ts';
import { changeRole, createMember, endAccess, listMembers } from '#app/people/members.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { createTeam, listTeams, setManager, setTeam } from '#app/people/teams.server.ts';
import { getWorkspace, updateWorkspace } from '#app/people/workspaces.server.ts';
import { day } from '#app/values/day.ts';
import { makeScope } from '#test/factories/workspace.ts';

interface Planted {
  memberId: string;
  teamId: string;
  keyId: string;
}

async function plant(scope: Scope): Promise<Planted> {
  const member = await createMember(scope, { email: 'secret@example.org', name: 'Secret', role: 'analyst' });
  const team = await createTeam(scope, { name: 'Secret team' });
  const key = await createApiKey(scope, { name: 'Secret key', permissions: ['kpis:read'] });
  if (!member.ok || !team.ok || !key.ok) throw new Error('not planted');
  await setTeam(scope, member.value.id, team.value.id, day('2026-01-05'));
  return { memberId: member.value.id, teamId: team.value.id, keyId: key.value.id };
}

/** Everything the room says of a workspace, and every change it takes by id, asked by another workspace. */
async function askAsStranger(scope: Scope, planted: Planted): Promise<string> {
  const answers = [
    await listMembers(scope),
    await listTeams(scope),
    await listApiKeys(scope),
    await listAudit(scope, {}),
    await changeRole(scope, { memberId: planted.memberId, role: 'manager', version: 1 }, new Date()),
    await endAccess(scope, planted.memberId, new Date()),
    await setTeam(scope, planted.memberId, null, day('2026-02-02')),
    await setManager(scope, { ...planted, isManager: true }),
    await revokeApiKey(scope, planted.keyId),
  ];
  return JSON.stringify(answers);
}

async function fingerprint(workspaceId: string): Promise<string> {
  const where = { workspaceId };
  const db = database();
  return JSON.stringify(
    await Promise.all([
      db.workspace.findUnique({ where: { id: workspaceId } }),
      db.member.findMany({ where, orderBy: { id: 'asc' } }),
      db.team.findMany({ where, orderBy: { id: 'asc' } }),
      db.teamMembership.findMany({ where, orderBy: { id: 'asc' } }),
      db.apiKey.findMany({ where, orderBy: { id: 'asc' } }),
      db.auditEvent.count({ where }),
    ]),
  );
}

test('both locks: another workspace sees and changes nothing', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  const planted = await plant(other);
  const before = await fingerprint(other.workspaceId);
  expect(await askAsStranger(own, planted)).not.toMatch(/secret/i);
  expect(await fingerprint(other.workspaceId)).toBe(before);
});

test('row-level security alone, with no where at all, keeps another workspace out', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  const planted = await plant(other);
  const before = await fingerprint(other.workspaceId);
  await inWorkspace(own.workspaceId, async (tx) => {
    expect(await tx.team.findMany()).toEqual([]);
    expect((await tx.member.findMany()).map((row) => row.workspaceId)).toEqual([own.workspaceId]);
    expect(await tx.apiKey.findMany()).toEqual([]);
    expect((await tx.workspace.findMany()).map((row) => row.id)).toEqual([own.workspaceId]);
    expect((await tx.team.updateMany({ data: { name: 'Taken' } })).count).toBe(0);
    expect((await tx.member.updateMany({ where: { id: planted.memberId }, data: { role: 'administrator' } })).count).toBe(0);
    expect((await tx.apiKey.deleteMany({ where: { id: planted.keyId } })).count).toBe(0);
  });
  await expect(inWorkspace(own.workspaceId, (tx) => tx.team.create({ data: { workspaceId: other.workspaceId, name: 'Planted' } }))).rejects.toThrow(/row-level security/);
  expect(await fingerprint(other.workspaceId)).toBe(before);
});

test('a transaction without a workspace sees nothing', async () => {
  await plant(await makeScope());
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('role', 'pacer_app', true)`;
    expect(await tx.member.findMany()).toEqual([]);
    expect(await tx.workspace.findMany()).toEqual([]);
  });
});

test('the role of the rooms reaches no account, session or password', async () => {
  const scope = await makeScope();
  for (const table of ['people', 'sessions', 'credentials', 'verifications', 'two_factors', 'rate_limits']) {
    await expect(inWorkspace(scope.workspaceId, (tx) => tx.$queryRawUnsafe(`SELECT 1 FROM ${table}`))).rejects.toThrow(/permission denied/);
  }
});

test('the log cannot be changed, by the role of the rooms or by the owner', async () => {
  const scope = await makeScope();
  await createTeam(scope, { name: 'Logged' });
  await expect(inWorkspace(scope.workspaceId, (tx) => tx.auditEvent.updateMany({ data: { actor: 'nobody' } }))).rejects.toThrow(/permission denied/);
  await expect(inWorkspace(scope.workspaceId, (tx) => tx.auditEvent.deleteMany())).rejects.toThrow(/permission denied/);
  await expect(database().auditEvent.deleteMany({ where: { workspaceId: scope.workspaceId } })).rejects.toThrow(/append-only/);
});

test('a workspace renames itself, never another', async () => {
  const [own, other] = [await makeScope({ name: 'Own' }), await makeScope({ name: 'Other' })];
  await updateWorkspace(own, { name: 'Renamed' });
  expect((await getWorkspace(other)).name).toBe('Other');
});

let catalogue: pg.Client;

beforeAll(async () => {
  catalogue = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await catalogue.connect();
});

afterAll(() => catalogue.end());

test('every table with a workspace_id has row-level security and a policy for reading and writing', async () => {
  const { rows } = await catalogue.query<{ name: string; secured: boolean; policies: number }>(`
    SELECT c.relname AS name, c.relrowsecurity AS secured,
           (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*' AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL) AS policies
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace`);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !row.secured || row.policies !== 1)).toEqual([]);
});

test('the role of the rooms owns nothing, bypasses nothing and only adds to what is append-only', async () => {
  const role = await catalogue.query(`SELECT rolsuper, rolbypassrls, rolcanlogin, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = 'pacer_app'`);
  expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, owned: 0 }]);
  const added = await catalogue.query<{ name: string }>(`SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'append_only' ORDER BY 1`);
  const names = added.rows.map(({ name }) => name);
  expect(names).toEqual(['audit_events', 'decision_outcomes', 'exception_decisions', 'gate_conditions_met', 'gate_overrides', 'gate_signatures', 'gate_verdicts', 'maturity_scans', 'programme_closings', 'use_verdicts']);
  const { rows } = await catalogue.query(
    `SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = 'pacer_app' AND table_name = ANY ($1) AND privilege_type NOT IN ('SELECT', 'INSERT')`,
    [['events', ...names]],
  );
  expect(rows).toEqual([]);
});

test('the where alone, with row-level security off, keeps another workspace out', async () => {
  const [own, other] = [await makeScope(), await makeScope()];
  const planted = await plant(other);
  const before = await fingerprint(other.workspaceId);
  const { rows } = await catalogue.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace`);
  for (const { name } of rows) await catalogue.query(`ALTER TABLE "${name}" DISABLE ROW LEVEL SECURITY`);
  try {
    const seen = await inWorkspace(own.workspaceId, (tx) => tx.team.findMany({ where: { id: planted.teamId } }));
    expect(seen, 'the first lock is really open').toHaveLength(1);
    expect(await askAsStranger(own, planted)).not.toMatch(/secret/i);
    expect(await fingerprint(other.workspaceId)).toBe(before);
  } finally {
    for (const { name } of rows) await catalogue.query(`ALTER TABLE "${name}" ENABLE ROW LEVEL SECURITY`);
  }
});
