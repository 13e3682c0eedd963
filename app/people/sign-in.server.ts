import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isAPIError } from 'better-auth/api';
import { database } from '#app/db/client.server.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { recordForPerson } from './audit-person.server.ts';
import { auth, hashRecoveryCode } from './auth.server.ts';
import { consume, forgive, type Limit } from './rate-limits.server.ts';

export interface Caller {
  headers: Headers;
  /** From the connection, never from a header a stranger can write. */
  clientAddress: string;
}

type SignInRefusal = 'wrong' | 'too-many';

/**
 * Asks the password. Who has a second factor gets cookies for that step instead of a session.
 * A wrong address and a wrong password are refused alike, in text and in time.
 */
export async function signIn(given: { email: string; password: string }, { headers, clientAddress }: Caller): Promise<Result<{ headers: Headers; needsSecondFactor: boolean }, SignInRefusal>> {
  const email = given.email.trim().toLowerCase();
  const device = knownDevice(headers, email);
  const [limit, key]: [Limit, string] = device ? ['device', device] : ['account', fingerprint(email)];
  if ((await consume('address', clientAddress)) > 0 || (await consume(limit, key)) > 0) return refused('too-many');
  try {
    const { headers: answered, response } = await auth().api.signInEmail({ body: { email, password: given.password }, headers, returnHeaders: true });
    await forgive(limit, key);
    answered.append('set-cookie', deviceCookie(email));
    const needsSecondFactor = 'twoFactorRedirect' in response;
    if (!needsSecondFactor) await recordForPerson(response.user.id, 'person.sign-in');
    return done({ headers: answered, needsSecondFactor });
  } catch (error) {
    if (isAPIError(error)) return refused('wrong');
    throw error;
  }
}

/** The second step: a code of the authenticator app, once, or a recovery code, once. */
export async function giveSecondFactor(code: string, { headers, clientAddress }: Caller): Promise<Result<{ headers: Headers }, SignInRefusal>> {
  if ((await consume('secondFactor', clientAddress)) > 0) return refused('too-many');
  const digits = code.replaceAll(/\s/g, '');
  try {
    if (/^\d{6}$/.test(digits)) {
      const { headers: answered, response } = await auth().api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true });
      if (!(await claimCode(response.user.id, digits))) {
        await database().session.deleteMany({ where: { token: response.token } });
        return refused('wrong');
      }
      await finish(response.user.id, clientAddress);
      return done({ headers: answered });
    }
    const { headers: answered, response } = await auth().api.verifyBackupCode({ body: { code: hashRecoveryCode(code) }, headers, returnHeaders: true });
    await finish(response.user.id, clientAddress);
    return done({ headers: answered });
  } catch (error) {
    if (isAPIError(error)) return refused('wrong');
    throw error;
  }
}

export async function signOut({ headers }: { headers: Headers }): Promise<Headers> {
  const { headers: answered } = await auth().api.signOut({ headers, returnHeaders: true });
  return answered;
}

async function finish(personId: string, clientAddress: string): Promise<void> {
  await forgive('secondFactor', clientAddress);
  await recordForPerson(personId, 'person.sign-in');
}

/** A code holds for up to 90 seconds, but only for the first who gives it. */
async function claimCode(personId: string, code: string): Promise<boolean> {
  const identifier = `used-code:${personId}:${createHash('sha256').update(code).digest('hex')}`;
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${identifier}, 0))`;
    if (await tx.verification.findFirst({ where: { identifier, expiresAt: { gt: new Date() } } })) return false;
    await tx.verification.create({ data: { identifier, value: '', expiresAt: new Date(Date.now() + 120_000) } });
    return true;
  });
}

/** So that a limiter's table names nobody. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const DEVICE = 'pacer_device';
const DEVICE_KNOWN_S = 180 * 24 * 3600;

/** A browser that signed in to this account before has guesses of its own: strangers cannot lock its owner out. */
function deviceCookie(email: string): string {
  const id = randomBytes(12).toString('hex');
  const secure = process.env.PACER_URL?.startsWith('https://') ? '; Secure' : '';
  return `${DEVICE}=${id}.${seal(id, email)}; Path=/; Max-Age=${DEVICE_KNOWN_S}; HttpOnly; SameSite=Lax${secure}`;
}

function knownDevice(headers: Headers, email: string): string | null {
  const [, id, given] = new RegExp(`(?:^|;\\s*)${DEVICE}=([0-9a-f]{24})\\.([0-9a-f]{64})`).exec(headers.get('cookie') ?? '') ?? [];
  if (!id || !given) return null;
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(seal(id, email), 'hex')) ? id : null;
}

function seal(id: string, email: string): string {
  return createHmac('sha256', process.env.AUTH_SECRET ?? '').update(`device:${id}:${email}`).digest('hex');
}
