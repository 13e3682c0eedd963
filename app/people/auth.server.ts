import { createAuthEndpoint } from 'better-auth/api';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins';
import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { z } from 'zod';
import { database } from '#app/db/client.server.ts';

/** A session ends this long after sign-in, whatever happens. */
export const SESSION_ENDS_AFTER_S = 30 * 24 * 3600;
export const RESET_LINK_HOLDS_S = 3600;

/** What is done with a password-reset token: handed over with each call, since the library keeps its options for good. */
type TellReset = (to: { email: string; name: string; token: string }) => Promise<void>;

const shared = globalThis as { pacerAuth?: { url: string; auth: ReturnType<typeof make> }; pacerTellReset?: TellReset };

/**
 * The auth library over our own tables, made at first use: its secret and the product's address are known only once
 * the server has started. Used through its server-side functions; it has no route of its own.
 */
export function auth(): ReturnType<typeof make> {
  const url = process.env.PACER_URL || `http://localhost:${process.env.PORT ?? 3000}`;
  if (shared.pacerAuth?.url !== url) shared.pacerAuth = { url, auth: make(url) };
  return shared.pacerAuth.auth;
}

export function onPasswordReset(tell: TellReset): void {
  shared.pacerTellReset = tell;
}

/** Recovery codes are kept hashed; the library compares what it is given with what is kept, so hash before asking it. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256').update(code.trim()).digest('hex');
}

function make(url: string) {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is not set: start the server first.');
  const isSecure = url.startsWith('https://');
  return betterAuth({
    appName: 'Pacer',
    baseURL: url,
    secret,
    database: prismaAdapter(clientInUse(), { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false }, // counted by our own limiter, which also sees what is no sign-in
    user: {
      modelName: 'person',
      additionalFields: { locale: { type: 'string', required: false, input: false }, theme: { type: 'string', required: false, input: false } },
    },
    session: {
      expiresIn: SESSION_ENDS_AFTER_S,
      disableSessionRefresh: true,
      fields: { userId: 'personId' },
      additionalFields: { workspaceId: { type: 'string', required: false, input: false } },
    },
    account: { modelName: 'credential', fields: { userId: 'personId' } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_LINK_HOLDS_S,
      sendResetPassword: async ({ user, token }) => shared.pacerTellReset?.({ email: user.email, name: user.name, token }),
    },
    advanced: {
      useSecureCookies: false, // the library's own prefix is the weaker __Secure-
      cookiePrefix: isSecure ? '__Host-pacer' : 'pacer',
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => v7() },
    },
    plugins: [
      twoFactor({
        issuer: 'Pacer',
        schema: { twoFactor: { fields: { userId: 'personId' } } },
        backupCodeOptions: { storeBackupCodes: { encrypt: keepHashed, decrypt: (kept) => Promise.resolve(kept) } },
      }),
      ourSessions,
    ],
  });
}

/**
 * `startSession` is for somebody known by other means than a password: the demo, a set-up page, an accepted invitation.
 * `readToken` gives the token of the cookie when it carries our signature; whether it opens anything is ours to look up.
 */
const ourSessions = {
  id: 'pacer-sessions',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ personId: z.string() }) }, async (context) => {
      const user = await context.context.internalAdapter.findUserById(context.body.personId);
      if (!user) throw new Error('Nobody to start a session for.');
      const session = await context.context.internalAdapter.createSession(user.id);
      await setSessionCookie(context, { session, user });
      return context.json({ token: session.token });
    }),
    readToken: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (context) => {
      const { authCookies, secret } = context.context;
      return context.json({ token: (await context.getSignedCookie(authCookies.sessionToken.name, secret)) || null });
    }),
  },
};

function keepHashed(json: string): Promise<string> {
  const codes = z.array(z.string()).parse(JSON.parse(json));
  return Promise.resolve(JSON.stringify(codes.map((code) => (/^[0-9a-f]{64}$/.test(code) ? code : hashRecoveryCode(code)))));
}

/** The client of the moment: tests open another database for every file. */
function clientInUse(): ReturnType<typeof database> {
  return new Proxy({} as ReturnType<typeof database>, { get: (_target, name) => Reflect.get(database(), name) as unknown });
}
