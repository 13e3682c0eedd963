import { database } from '#app/db/client.server.ts';
import { auth } from '#app/people/auth.server.ts';

/** A session nobody used for this long has ended. */
const IDLE_FOR_MS = 7 * 24 * 3600_000;
const TOUCHED_EVERY_MS = 3600_000;

export interface SignedIn {
  sessionId: string;
  sessionToken: string;
  /** The workspace the session looks at; null until one is chosen. */
  workspaceId: string | null;
  person: { id: string; email: string; name: string; locale: string; theme: string; hasSecondFactor: boolean };
}

/** Who is signed in with this request; null when nobody is, or when the session was idle too long. */
export async function findSignedIn(request: Request): Promise<SignedIn | null> {
  if (!request.headers.get('cookie')) return null;
  const found = await auth().api.getSession({ headers: request.headers });
  if (!found) return null;
  const { session, user } = found;
  const idleMs = Date.now() - new Date(session.updatedAt).getTime();
  if (idleMs > IDLE_FOR_MS) {
    await database().session.deleteMany({ where: { id: session.id } });
    return null;
  }
  if (idleMs > TOUCHED_EVERY_MS) await database().session.updateMany({ where: { id: session.id }, data: { updatedAt: new Date() } });
  return {
    sessionId: session.id,
    sessionToken: session.token,
    workspaceId: session.workspaceId ?? null,
    person: {
      id: user.id,
      email: user.email,
      name: user.name,
      locale: user.locale ?? 'nl',
      theme: user.theme ?? 'system',
      hasSecondFactor: Boolean(user.twoFactorEnabled),
    },
  };
}
