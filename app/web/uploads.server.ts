import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Scope } from '#app/people/scope.ts';
import { isUuid } from '#app/values/uuid.ts';
import { env } from './env.server.ts';

/** The largest file a browser may send; larger ones go through the command line. */
export const UPLOAD_LIMIT_MB = 50;
const KEPT_MS = 24 * 3_600_000;
const NAME_LENGTH = 120;

export class UploadTooLarge extends Error {}

export interface Upload {
  id: string;
  path: string;
  /** As the sender called it, without folders. */
  name: string;
}

/**
 * Keeps a sent file between looking at it and using it, out of reach of others: the folder is the workspace's and the
 * sender's, the name on disk is ours. @throws UploadTooLarge
 */
export async function keepUpload(scope: Scope, name: string, bytes: AsyncIterable<Uint8Array>, asOf: Date): Promise<Upload> {
  const folder = folderOf(scope);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeOld(folder, asOf);
  const id = randomUUID();
  const upload = { id, path: join(folder, `${id}.csv`), name: plainName(name) };
  const file = createWriteStream(upload.path, { mode: 0o600 });
  try {
    let size = 0;
    for await (const part of bytes) {
      size += part.length;
      if (size > UPLOAD_LIMIT_MB * 1024 * 1024) throw new UploadTooLarge();
      if (!file.write(part)) await new Promise<void>((done, fail) => file.once('drain', done).once('error', fail));
    }
    await new Promise<void>((done, fail) => {
      file.once('error', fail);
      file.end(() => done());
    });
    await writeFile(join(folder, `${id}.name`), upload.name, { mode: 0o600 });
  } catch (error) {
    file.destroy();
    await rm(upload.path, { force: true });
    throw error;
  }
  return upload;
}

/** The file this person sent to this workspace before; null when there is none, or no more. */
export async function findUpload(scope: Scope, id: string): Promise<Upload | null> {
  if (!isUuid(id)) return null;
  const path = join(folderOf(scope), `${id}.csv`);
  if (!existsSync(path)) return null;
  return { id, path, name: await readFile(join(folderOf(scope), `${id}.name`), 'utf8') };
}

export async function removeUpload(scope: Scope, id: string): Promise<void> {
  if (!isUuid(id)) return;
  await Promise.all(['csv', 'name'].map((kind) => rm(join(folderOf(scope), `${id}.${kind}`), { force: true })));
}

function folderOf(scope: Scope): string {
  return join(resolve(env().DATA_DIR), 'uploads', scope.workspaceId, scope.member?.id ?? 'none');
}

async function removeOld(folder: string, asOf: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (asOf.getTime() - (await stat(path)).mtimeMs > KEPT_MS) await rm(path, { force: true });
  }
}

function plainName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Surrogate}]/gu, '').slice(-NAME_LENGTH) || 'file.csv';
}
