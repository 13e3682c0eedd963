import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Something that can be handed out in a link and believed when it comes back: JSON with a signature by the server's own secret. */
export function signToken(content: unknown, what: string): string {
  const body = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${body}.${signatureOf(body, what).toString('base64url')}`;
}

/** What was signed, for the same purpose; null when it was changed, or signed by another server's secret or for something else. */
export function openToken(token: string, what: string): unknown {
  const [body = '', signature = '', ...more] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const own = signatureOf(body, what);
  if (more.length > 0 || given.length !== own.length || !timingSafeEqual(given, own)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as unknown;
}

function signatureOf(body: string, what: string): Buffer {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is not set: start the server first.');
  const key = Buffer.from(hkdfSync('sha256', secret, '', `pacer:token:${what}`, 32));
  return createHmac('sha256', key).update(body).digest();
}
