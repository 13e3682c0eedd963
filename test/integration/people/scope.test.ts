import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { createApiKey, revokeApiKey } from '#app/people/api-keys.server.ts';
import { signInAs } from '#app/people/demo-sign-in.server.ts';
import { createMember, endAccess } from '#app/people/members.server.ts';
import { createWorkspace, systemScope } from '#app/people/workspaces.server.ts';
import { requireApiScope, requireScope } from '#app/web/require-scope.server.ts';
import { makeScope } from '#test/factories/workspace.ts';

beforeAll(() => {
  process.env.AUTH_SECRET = 'a-secret-for-tests-that-is-long-enough';
});

async function demo() {
  await database().workspace.updateMany({ data: { isDemo: false } });
  const workspace = await createWorkspace({ name: 'Demo', isDemo: true });
  const scope = await systemScope(workspace.id, 'command-line');
  const lead = await createMember(scope, { email: `Lead-${workspace.id}@Example.org`, name: 'Lead', role: 'project-lead' });
  if (!lead.ok) throw new Error(lead.reason);
  return { scope, leadId: lead.value.id };
}

function withCookies(headers: Headers, path = '/roadmap'): Request {
  const cookie = headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return new Request(`http://localhost:3000${path}`, { headers: { cookie } });
}

async function answer(work: Promise<unknown>): Promise<Response> {
  return work.then(
    () => Promise.reject(new Error('it was allowed')),
    (thrown: unknown) => (thrown instanceof Response ? thrown : Promise.reject(thrown as Error)),
  );
}

test('who is not signed in is sent to sign in and back', async () => {
  const refused = await answer(requireScope(new Request('http://localhost:3000/kpis?team=1&_routes=x'), 'kpis:read'));
  expect([refused.status, refused.headers.get('location')]).toEqual([302, '/sign-in?to=%2Fkpis%3Fteam%3D1']);
});

test('one click on a demo role gives that member with that role, and no more', async () => {
  const { scope, leadId } = await demo();
  const signedIn = await signInAs('project-lead', new Headers());
  if (!signedIn.ok) throw new Error(signedIn.reason);
  expect(signedIn.value.home).toBe('/roadmap');
  const request = withCookies(signedIn.value.headers);
  expect(await requireScope(request, 'roadmap:write')).toMatchObject({ workspaceId: scope.workspaceId, member: { id: leadId, role: 'project-lead' } });
  expect((await answer(requireScope(request, 'api-keys:write'))).status).toBe(403);
});

test('all who click on a demo role first at the same moment are signed in', async () => {
  const { scope } = await demo();
  const all = await Promise.all(Array.from({ length: 8 }, () => signInAs('project-lead', new Headers())));
  expect(all.map(({ ok }) => ok)).toEqual(all.map(() => true));
  expect(await database().person.count({ where: { email: `lead-${scope.workspaceId}@example.org` } })).toBe(1);
});

test('a forged cookie is nobody', async () => {
  await demo();
  const signedIn = await signInAs('project-lead', new Headers());
  if (!signedIn.ok) throw new Error(signedIn.reason);
  const request = withCookies(signedIn.value.headers);
  const forged = new Request(request, { headers: { cookie: (request.headers.get('cookie') ?? '').slice(0, -8) + 'AAAAAA%3D' } });
  expect((await answer(requireScope(forged, null))).headers.get('location')).toMatch(/^\/sign-in/);
});

test('access that ends, ends at the next request', async () => {
  const { scope, leadId } = await demo();
  const signedIn = await signInAs('project-lead', new Headers());
  if (!signedIn.ok) throw new Error(signedIn.reason);
  expect(await endAccess(scope, leadId, new Date())).toMatchObject({ ok: true });
  expect((await answer(requireScope(withCookies(signedIn.value.headers), null))).headers.get('location')).toMatch(/^\/sign-in/);
});

test('an API key carries its own permissions, of its own workspace, until revoked', async () => {
  const scope = await makeScope();
  const made = await createApiKey(scope, { name: 'Log shipper', permissions: ['events:write'] });
  if (!made.ok) throw new Error(made.reason);
  const request = new Request('http://localhost/api/v1/events', { headers: { authorization: `Bearer ${made.value.key}` } });
  expect(await requireApiScope(request, 'events:write')).toMatchObject({ workspaceId: scope.workspaceId, source: 'api', actor: 'Log shipper', member: null });
  expect((await answer(requireApiScope(request, 'kpis:read'))).status).toBe(403);
  const kept = await database().apiKey.findUniqueOrThrow({ where: { id: made.value.id } });
  expect(kept.keyHash).toBe(createHash('sha256').update(made.value.key).digest('hex'));
  expect(kept.lastUsedAt).not.toBeNull();
  await revokeApiKey(scope, made.value.id);
  const refused = await answer(requireApiScope(request, 'events:write'));
  expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
});

test('nobody makes a key that may more than they may', async () => {
  const analyst = await makeScope({ role: 'analyst' });
  expect(await createApiKey(analyst, { name: 'x', permissions: ['people:write'] })).toEqual({ ok: false, reason: 'more-than-own' });
});
