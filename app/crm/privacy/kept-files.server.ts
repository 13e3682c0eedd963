import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createReadStream } from 'node:fs';
import { arrayLiteral } from '#app/db/array-literal.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { env } from '#app/web/env.server.ts';

/** Files of a workspace that were sent to be imported and still lie on disk: waiting to be looked at, or read by an import. */
export async function listKeptFiles(scope: Scope): Promise<{ path: string; importId: string | null }[]> {
  const root = resolve(env().DATA_DIR);
  const imports = join(root, 'imports', scope.workspaceId);
  const uploads = join(root, 'uploads', scope.workspaceId);
  const own = existsSync(imports) ? (await readdir(imports)).map((name) => ({ path: join(imports, name), importId: name.replace(/\.csv$/, '') })) : [];
  const waiting = existsSync(uploads) ? (await readdir(uploads, { recursive: true })).filter((name) => name.endsWith('.csv')).map((name) => ({ path: join(uploads, name), importId: null })) : [];
  return [...own, ...waiting];
}

/** Removes the files in which one of the texts stands; one that is being read at this moment stays until its import is done. @returns how many are gone */
export async function removeKeptFiles(scope: Scope, texts: readonly string[]): Promise<number> {
  if (texts.length === 0) return 0;
  const files = await listKeptFiles(scope);
  const ids = files.flatMap(({ importId }) => (importId ? [importId] : []));
  const running = new Set((await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string }[]>`SELECT id FROM import_jobs WHERE workspace_id = ${scope.workspaceId}::uuid AND id::text = ANY (${arrayLiteral(ids)}::text[]) AND status = 'running'`)).map(({ id }) => id));
  let removed = 0;
  for (const { path, importId } of files) {
    if ((importId && running.has(importId)) || !(await holds(path, texts))) continue;
    await rm(path, { force: true });
    await rm(path.replace(/\.csv$/, '.name'), { force: true });
    removed++;
  }
  return removed;
}

const OVERLAP = 400;

/** Whether a text stands in a file, in any of the encodings that files come in; read in parts. */
async function holds(path: string, texts: readonly string[]): Promise<boolean> {
  const wanted = texts.map((text) => text.toLowerCase());
  for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
    let tail = '';
    for await (const part of createReadStream(path, { encoding })) {
      const text = tail + String(part).toLowerCase();
      if (wanted.some((each) => text.includes(each))) return true;
      tail = text.slice(-OVERLAP);
    }
  }
  return false;
}
