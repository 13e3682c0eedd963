import { database } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { readAcross } from '#app/db/sql.server.ts';
import { auth } from '#app/people/auth.server.ts';
import { type Membership, type MembershipRow, membershipsOf, toMembership } from '#app/people/own-workspaces.server.ts';
import { oncePerRequest } from './once-per-request.server.ts';

/** Cookies whose signature held, with the token in them: what is signed stays so, and verifying takes a millisecond of every page. */
const believed = new Map<string, string>();
const MOST_BELIEVED = 1_000;

/** A session nobody used for this long has ended. */
const IDLE_FOR_MS = 7 * 24 * 3600_000;
const TOUCHED_EVERY_MS = 3600_000;

export interface SignedIn {
  sessionId: string;
  sessionToken: string;
  /** The workspace the session looks at; null until one is chosen. */
  workspaceId: string | null;
  person: { id: string; email: string; name: string; locale: string; theme: string; hasSecondFactor: boolean };
  /** Those the person may enter, by name. */
  workspaces: Membership[];
}

interface Row {
  id: string;
  active_workspace_id: string | null;
  updated_at: Date;
  person_id: string;
  email: string;
  name: string;
  locale: string;
  theme: string;
  two_factor_enabled: boolean;
  own: MembershipRow[];
}

/** Who is signed in with this request; null when nobody is, or when the session ended or was idle too long. */
export function findSignedIn(request: Request): Promise<SignedIn | null> {
  return oncePerRequest(request, 'signed-in', () => lookUp(request));
}

async function lookUp(request: Request): Promise<SignedIn | null> {
  const token = await tokenOf(request);
  if (token === null) return null;
  const [row] = await readAcross<Row>(Prisma.sql`
    SELECT s.id, s.active_workspace_id, s.updated_at, p.id AS person_id, p.email, p.name, p.locale, p.theme, p.two_factor_enabled, ${membershipsOf(Prisma.sql`p.id`)} AS own
    FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.token = ${token} AND s.expires_at > now()`);
  if (!row) return null;
  const idleMs = Date.now() - row.updated_at.getTime();
  if (idleMs > IDLE_FOR_MS) {
    await database().session.deleteMany({ where: { id: row.id } });
    return null;
  }
  if (idleMs > TOUCHED_EVERY_MS) await database().session.updateMany({ where: { id: row.id }, data: { updatedAt: new Date() } });
  return {
    sessionId: row.id,
    sessionToken: token,
    workspaceId: row.active_workspace_id,
    person: { id: row.person_id, email: row.email, name: row.name, locale: row.locale, theme: row.theme, hasSecondFactor: row.two_factor_enabled },
    workspaces: row.own.map(toMembership),
  };
}

/** The token in the cookie, when it carries our signature; whether it opens anything is for the caller to look up. */
async function tokenOf(request: Request): Promise<string | null> {
  const cookie = request.headers.get('cookie');
  if (!cookie) return null;
  const known = believed.get(cookie);
  if (known) return known;
  const { token } = await auth().api.readToken({ headers: request.headers });
  if (token === null) return null;
  if (believed.size >= MOST_BELIEVED) believed.clear();
  believed.set(cookie, token);
  return token;
}
