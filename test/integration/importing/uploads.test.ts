import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepUpload, removeUpload } from '#app/web/uploads.server.ts';
import { BrokenPackage, UploadTooLarge } from '#app/web/unpacked-size.server.ts';
import { env } from '#app/web/env.server.ts';
import { makeScope } from '#test/factories/workspace.ts';
import { makeFolder } from '#test/setup/folder.ts';

const NOW = new Date();
let folder: string;

beforeAll(() => {
  folder = makeFolder('uploads');
  process.env.DATA_DIR = folder;
  process.env.UPLOAD_LIMIT_MB = '20';
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MB = 1024 * 1024;
const rows = (size: number) => Buffer.alloc(size, 'naam,plaats\n');

async function* inParts(bytes: Uint8Array, size = 64 * 1024) {
  for (let from = 0; from < bytes.length; from += size) yield await Promise.resolve(bytes.subarray(from, from + size));
}

test('what one person sends and uses up in several tabs at once does not meet', async () => {
  const scope = await makeScope();
  const sendAndUse = async () => {
    for (let time = 0; time < 20; time += 1) await removeUpload(scope, (await keepUpload(scope, 'list.csv', inParts(rows(100)), NOW)).id);
  };
  await Promise.all(Array.from({ length: 8 }, sendAndUse));
  expect(await keepUpload(scope, 'last.csv', inParts(rows(100)), NOW)).toMatchObject({ name: 'last.csv' });
});

test('a packed file is judged by what it holds, while it comes in; of what is refused nothing stays', async () => {
  const scope = await makeScope();
  const most = env().UPLOAD_LIMIT_MB * MB;
  const bomb = gzipSync(rows(most + 4 * MB));
  expect(bomb.length).toBeLessThan(most / 50);
  let taken = 0;
  const counted = async function* () {
    for await (const part of inParts(Buffer.concat([bomb, randomBytes(8 * MB)]))) {
      taken += part.length;
      yield part;
    }
  };
  await expect(keepUpload(scope, 'bomb.csv.gz', counted(), NOW)).rejects.toSatisfy((error) => error instanceof UploadTooLarge && error.isUnpacked);
  expect(taken).toBeLessThan(bomb.length + MB);
  // Not unpacked by its name, only its own size counts.
  await expect(keepUpload(scope, 'bomb.csv', inParts(bomb), NOW)).resolves.toMatchObject({ name: 'bomb.csv' });
  const small = gzipSync(Buffer.concat([rows(MB), randomBytes(MB)]));
  const kept = await keepUpload(scope, 'small.csv.gz', inParts(small, 1_000), NOW);
  expect(readFileSync(kept.path).equals(small)).toBe(true);
  await expect(keepUpload(scope, 'plain.csv.gz', inParts(rows(MB)), NOW)).rejects.toBeInstanceOf(BrokenPackage);
  await expect(keepUpload(scope, 'cut.csv.gz', inParts(small.subarray(0, small.length >> 1)), NOW)).rejects.toBeInstanceOf(BrokenPackage);
  // So small that nothing of it was written yet when it turns out to be cut off.
  for (let at = 0; at < 20; at += 1) await expect(keepUpload(scope, 'short.csv.gz', inParts(gzipSync(rows(20)).subarray(0, 12)), NOW)).rejects.toBeInstanceOf(BrokenPackage);
  await expect(keepUpload(scope, 'empty.csv.gz', inParts(Buffer.alloc(0)), NOW)).rejects.toBeInstanceOf(BrokenPackage);
  expect(readdirSync(join(dirname(kept.path))).filter((name) => name.endsWith('.csv')).length).toBe(2);
}, 60_000);
