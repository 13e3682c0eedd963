import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const MARK = 'sealed1.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A secret that has to be used again, such as what signs a webhook, in the form in which it may lie in the database: AES-256-GCM
 * under a key of the server's own secret, which is kept outside of it. Who reads a copy of the database reads nothing.
 * @param what it is for; it opens as that alone.
 */
export function sealSecret(secret: string, what: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(what), nonce);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return MARK + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The secret again; null when it was sealed by another server's secret, for something else, or changed since. */
export function openSecret(sealed: string, what: string): string | null {
  if (!isSealed(sealed)) return null;
  const bytes = Buffer.from(sealed.slice(MARK.length), 'base64');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(what), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

export function isSealed(text: string): boolean {
  return text.startsWith(MARK);
}

function keyFor(what: string): Buffer {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is not set: start the server first.');
  return Buffer.from(hkdfSync('sha256', secret, '', `pacer:${what}`, 32));
}
