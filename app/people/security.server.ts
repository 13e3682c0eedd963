import { createHash } from 'node:crypto';
import { isAPIError } from 'better-auth/api';
import { toDataURL } from 'qrcode';
import { database } from '#app/db/client.server.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { recordForPerson } from './audit-person.server.ts';
import { auth, onPasswordReset } from './auth.server.ts';
import type { Enrolment, OwnSession } from './own-session.ts';
import { consume } from './rate-limits.server.ts';

/** Newest use first. */
export async function listOwnSessions(personId: string, thisSessionId: string): Promise<OwnSession[]> {
  const rows = await database().session.findMany({ where: { personId, expiresAt: { gt: new Date() } }, orderBy: [{ updatedAt: 'desc' }] });
  return rows.map((row) => ({ id: row.id, userAgent: row.userAgent, startedAt: row.createdAt, lastUsedAt: row.updatedAt, isThis: row.id === thisSessionId }));
}

/** False for people of the demo, who come in by a click. */
export async function hasPassword(personId: string): Promise<boolean> {
  return (await database().credential.count({ where: { personId, providerId: 'credential' } })) > 0;
}

/** Ends one of one's own sessions at once; somebody else's is not found. */
export async function endOwnSession(personId: string, sessionId: string): Promise<Result<undefined, 'not-found'>> {
  const { count } = await database().session.deleteMany({ where: { id: sessionId, personId } });
  if (count === 0) return refused('not-found');
  await recordForPerson(personId, 'person.end-session');
  return done();
}

interface Self {
  personId: string;
  sessionId: string;
  workspaceId: string | null;
  headers: Headers;
}

/** Ends every other session; this one goes on under a new token. */
export async function changePassword(self: Self, given: { current: string; next: string }): Promise<Result<{ headers: Headers }, 'wrong' | 'too-many'>> {
  return guarded(self, async () => {
    const { headers } = await auth().api.changePassword({
      body: { currentPassword: given.current, newPassword: given.next, revokeOtherSessions: true },
      headers: self.headers,
      returnHeaders: true,
    });
    await keepOnly(tokenIn(headers), self);
    await recordForPerson(self.personId, 'person.change-password');
    return { headers };
  });
}

/** Begins a second factor: it holds only once a code of the app has been given to confirmSecondFactor. */
export async function beginSecondFactor(self: Self, password: string): Promise<Result<Enrolment, 'wrong' | 'too-many'>> {
  return guarded(self, async () => {
    const made = await auth().api.enableTwoFactor({ body: { password, method: 'totp' }, headers: self.headers });
    if (made.method !== 'totp') throw new Error('Asked for an authenticator app.');
    const qrCode = await toDataURL(made.totpURI, { margin: 2, width: 220 });
    return { qrCode, secret: new URL(made.totpURI).searchParams.get('secret') ?? '', recoveryCodes: made.backupCodes };
  });
}

/** Switches it on and ends every other session. */
export async function confirmSecondFactor(self: Self, code: string): Promise<Result<{ headers: Headers }, 'wrong' | 'too-many'>> {
  return guarded(self, async () => {
    const { headers } = await auth().api.verifyTOTP({ body: { code: code.replaceAll(/\s/g, '') }, headers: self.headers, returnHeaders: true });
    await keepOnly(tokenIn(headers), self);
    await recordForPerson(self.personId, 'person.enable-second-factor');
    return { headers };
  });
}

/** Switches the second factor off and ends every other session. */
export async function endSecondFactor(self: Self, password: string): Promise<Result<{ headers: Headers }, 'wrong' | 'too-many'>> {
  return guarded(self, async () => {
    const { headers } = await auth().api.disableTwoFactor({ body: { password }, headers: self.headers, returnHeaders: true });
    await keepOnly(tokenIn(headers), self);
    await recordForPerson(self.personId, 'person.disable-second-factor');
    return { headers };
  });
}

type SendResetLink = (to: { email: string; name: string; token: string }) => Promise<void>;

/** Sends a reset link when the address is known. Answers the same, at once, when it is not: the work goes on after the answer. */
export async function askPasswordReset(email: string, clientAddress: string, send: SendResetLink): Promise<Result<undefined, 'too-many'>> {
  const key = createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
  if ((await consume('mailAddress', clientAddress)) > 0 || (await consume('mail', key)) > 0) return refused('too-many');
  onPasswordReset(send);
  void auth().api.requestPasswordReset({ body: { email: email.trim().toLowerCase() } }).catch(() => undefined);
  return done();
}

/** Sets a new password by the token of a reset link, once; ends every session. A second factor stays asked for. */
export async function resetPassword(token: string, password: string): Promise<Result<undefined, 'link-ended'>> {
  const kept = await database().verification.findFirst({ where: { identifier: `reset-password:${token}` } });
  try {
    await auth().api.resetPassword({ body: { newPassword: password, token } });
  } catch (error) {
    if (isAPIError(error)) return refused('link-ended');
    throw error;
  }
  if (kept) await recordForPerson(kept.value, 'person.reset-password');
  return done();
}

/** Counts the attempt against the person: an open session is no licence to guess the password. */
async function guarded<Value>(self: Self, act: () => Promise<Value>): Promise<Result<Value, 'wrong' | 'too-many'>> {
  if ((await consume('account', self.personId)) > 0) return refused('too-many');
  try {
    return done(await act());
  } catch (error) {
    if (isAPIError(error)) return refused('wrong');
    throw error;
  }
}

/** The token of the session that an answer's cookies carry. @throws when they carry none: the library always renews here. */
function tokenIn(headers: Headers): string {
  const found = headers.getSetCookie().map((line) => /session_token=([^;]+)/.exec(line)?.[1]).findLast((value) => value);
  if (!found) throw new Error('The session was not renewed.');
  return decodeURIComponent(found).split('.')[0] ?? '';
}

/** Ends every other session of the person; the renewed one goes on in the same workspace, which the library does not know of. */
async function keepOnly(token: string, { personId, workspaceId }: Self): Promise<void> {
  await database().session.deleteMany({ where: { personId, token: { not: token } } });
  await database().session.updateMany({ where: { token }, data: { workspaceId } });
}
