import { v7 } from 'uuid';
import type { Transaction } from '#app/db/client.server.ts';
import { auth } from './auth.server.ts';

interface NewPerson {
  email: string;
  name: string;
  locale: string;
  passwordHash: string;
}

/** Memory-hard, as the auth library does it; takes a while on purpose, so do it before opening a transaction. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}

/** Adds somebody who can sign in with a password. @returns their id */
export async function createPerson(tx: Transaction, { passwordHash, ...person }: NewPerson): Promise<string> {
  const id = v7();
  await tx.person.create({ data: { id, ...person, emailVerified: true } });
  await tx.credential.create({ data: { personId: id, accountId: id, providerId: 'credential', password: passwordHash } });
  return id;
}
