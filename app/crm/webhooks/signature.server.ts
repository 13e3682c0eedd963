import { createHmac, randomBytes } from 'node:crypto';
import { isSealed, openSecret, sealSecret } from '#app/web/sealed-secret.server.ts';

const PREFIX = 'whsec_';

export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

/** As it is kept: who reads the database cannot sign with it. */
export function keptSecret(secret: string): string {
  return sealSecret(secret, 'webhook');
}

/** The secret of what is kept; null when this server cannot read it. One from before secrets were sealed is as it is. */
export function readSecret(kept: string): string | null {
  return isSealed(kept) ? openSecret(kept, 'webhook') : kept;
}

interface Signed {
  id: string;
  at: Date;
  body: string;
  /** The newest first; each signs, so that a receiver with an older one still finds a signature it knows. */
  secrets: readonly string[];
}

/** The three headers of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over id, time in seconds and body. */
export function signatureHeaders({ id, at, body, secrets }: Signed): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
