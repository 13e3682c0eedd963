import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Scope } from '#app/people/scope.ts';
import type { TableSource } from '#app/values/table/table-source.ts';
import { isUuid } from '#app/values/uuid.ts';
import { env } from './env.server.ts';
import { fileSource } from './file-source.server.ts';
import { unpackedSize, UploadTooLarge } from './unpacked-size.server.ts';

/** The largest file a browser may send, in megabytes; larger ones go through the command line. */
export function uploadLimitMb(): number {
  return env().UPLOAD_LIMIT_MB;
}
const KEPT_MS = 24 * 3_600_000;
const NAME_LENGTH = 120;

export interface Upload {
  id: string;
  path: string;
  /** As the sender called it, without folders. */
  name: string;
}

/**
 * Keeps a sent file between looking at it and using it, out of reach of others: the folder is the workspace's and the
 * sender's, the name on disk is ours. A packed one is judged by what it holds. @throws UploadTooLarge, BrokenPackage
 */
export async function keepUpload(scope: Scope, name: string, bytes: AsyncIterable<Uint8Array>, asOf: Date): Promise<Upload> {
  const folder = folderOf(scope);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeOld(folder, asOf);
  const id = randomUUID();
  const upload = { id, path: join(folder, `${id}.csv`), name: plainName(name) };
  try {
    await writeParts(upload, bytes);
    await writeFile(join(folder, `${id}.name`), upload.name, { mode: 0o600 });
  } catch (error) {
    await rm(upload.path, { force: true });
    throw error;
  }
  return upload;
}

/** Every write is waited for: a stream would report one that fails later to nobody, and that ends the program. */
async function writeParts({ path, name }: Upload, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let size = 0;
    const most = uploadLimitMb() * 1024 * 1024;
    const unpacked = unpackedSize(name, most);
    for await (const part of bytes) {
      size += part.length;
      if (size > most) throw new UploadTooLarge();
      await unpacked?.add(part);
      await file.appendFile(part);
    }
    await unpacked?.end();
  } finally {
    await file.close();
  }
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

/** Hands a sent file over to an import of this id, which outlives the sender's day: background work reads it from there. */
export async function keepImportFile(scope: Scope, upload: Upload, importId: string): Promise<void> {
  const path = importPath(scope.workspaceId, importId);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(upload.path, path);
  await removeUpload(scope, upload.id);
}

export function importFileSource(workspaceId: string, importId: string, name: string): TableSource {
  return fileSource(importPath(workspaceId, importId), name);
}

/** The size of the file of an import; 0 when there is none. */
export async function importFileBytes(workspaceId: string, importId: string): Promise<number> {
  return (await stat(importPath(workspaceId, importId)).catch(() => null))?.size ?? 0;
}

export async function removeImportFile(workspaceId: string, importId: string): Promise<void> {
  await rm(importPath(workspaceId, importId), { force: true });
}

function importPath(workspaceId: string, importId: string): string {
  if (!isUuid(workspaceId) || !isUuid(importId)) throw new Error('Not the id of an import');
  return join(resolve(env().DATA_DIR), 'imports', workspaceId, `${importId}.csv`);
}

function folderOf(scope: Scope): string {
  return join(resolve(env().DATA_DIR), 'uploads', scope.workspaceId, scope.member?.id ?? 'none');
}

async function removeOld(folder: string, asOf: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // What is used at this very moment in another tab is gone already.
    const kept = await stat(path).catch(goneIsNull);
    if (kept && asOf.getTime() - kept.mtimeMs > KEPT_MS) await rm(path, { force: true });
  }
}

function goneIsNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function plainName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Surrogate}]/gu, '').slice(-NAME_LENGTH) || 'file.csv';
}
