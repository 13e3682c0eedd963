import { database } from '#app/db/client.server.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { recordAudit } from './audit.server.ts';
import { auth } from './auth.server.ts';
import { createPerson, hashPassword } from './new-person.server.ts';
import type { SetUp } from './set-up.ts';
import { systemScope } from './workspaces.server.ts';

/** True until the first workspace is there, however it came. */
export async function needsSetUp(): Promise<boolean> {
  return (await database().workspace.findFirst({ select: { id: true } })) === null;
}

/** Makes the first workspace and its administrator, and signs them in: once, also when two browsers try at the same moment. */
export async function setUp({ workspaceName, timeZone, name, email, password }: SetUp, locale: string, headers: Headers): Promise<Result<{ headers: Headers }, 'already-done'>> {
  if (!(await needsSetUp())) return refused('already-done'); // before the costly hash
  const passwordHash = await hashPassword(password);
  const made = await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(7220702)`;
    if (await tx.workspace.findFirst({ select: { id: true } })) return null;
    const workspace = await tx.workspace.create({ data: { name: workspaceName, timeZone, locale } });
    const earlier = await tx.person.findUnique({ where: { email } });
    if (earlier) await tx.person.delete({ where: { id: earlier.id } }); // left from a workspace that is gone: in nothing any more
    const personId = await createPerson(tx, { email, name, locale, passwordHash });
    const member = await tx.member.create({ data: { workspaceId: workspace.id, personId, email, name, role: 'administrator' } });
    return { workspace, personId, member };
  });
  if (!made) return refused('already-done');
  const scope = { ...(await systemScope(made.workspace.id, 'screen', name)), member: { id: made.member.id, name, role: 'administrator' as const } };
  await database().$transaction((tx) => recordAudit(tx, scope, { verb: 'workspace.set-up', entity: 'workspace', recordId: made.workspace.id, after: { name: workspaceName, timeZone } }));
  const started = await auth().api.startSession({ body: { personId: made.personId }, headers, returnHeaders: true });
  await database().session.updateMany({ where: { token: started.response.token }, data: { workspaceId: made.workspace.id } });
  return done({ headers: started.headers });
}
