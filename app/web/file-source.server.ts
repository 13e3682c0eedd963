import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { TableSource } from '#app/values/table/table-source.ts';

/** Bytes read at once: what reads on while the database works must not keep it waiting. */
const PIECE = 16_384;

/** A file on disk; .gz and .zst, by its own name or the one it was sent under, are unpacked while reading. @throws when this Node.js cannot unpack .zst. */
export function fileSource(path: string, name = basename(path)): TableSource {
  return {
    name,
    async *open() {
      const file = createReadStream(path, { highWaterMark: PIECE });
      const unpack = unpackerFor(path) ?? unpackerFor(name);
      if (!unpack) {
        yield* file as AsyncIterable<Uint8Array>;
        return;
      }
      file.once('error', (error) => unpack.destroy(error));
      yield* file.pipe(unpack) as AsyncIterable<Uint8Array>;
    },
  };
}

/** Unpacks what a file of this name holds; null when it is not packed. @throws when this Node.js cannot unpack .zst. */
export function unpackerFor(path: string): Transform | null {
  if (path.endsWith('.gz')) return zlib.createGunzip();
  if (!path.endsWith('.zst')) return null;
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform }; // from Node.js 22.15
  if (!createZstdDecompress) throw new Error('This Node.js cannot unpack .zst: unpack the file first, or use Node.js 22.15 or newer.');
  return createZstdDecompress();
}
