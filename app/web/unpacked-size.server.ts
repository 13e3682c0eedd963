import { unpackerFor } from './file-source.server.ts';

/** The file is larger than may be sent: as it is, or once it is unpacked. */
export class UploadTooLarge extends Error {
  constructor(readonly isUnpacked = false) {
    super('The file is too large');
  }
}

/** A packed file that cannot be unpacked. */
export class BrokenPackage extends Error {}

interface UnpackedSize {
  /** @throws UploadTooLarge, BrokenPackage */
  add: (part: Uint8Array) => Promise<void>;
  end: () => Promise<void>;
}

/** Follows how large a packed file is that is coming in, by unpacking it and keeping nothing; null for a file that is not packed. */
export function unpackedSize(name: string, most: number): UnpackedSize | null {
  let unpack: ReturnType<typeof unpackerFor>;
  try {
    unpack = unpackerFor(name);
  } catch (error) {
    throw new BrokenPackage('This Node.js cannot unpack it', { cause: error });
  }
  if (!unpack) return null;
  const stream = unpack;
  let size = 0;
  let failure: Error | null = null;
  stream.on('data', (part: Uint8Array) => {
    size += part.length;
    if (size > most) stream.destroy((failure = new UploadTooLarge(true)));
  });
  stream.on('error', (error) => (failure ??= new BrokenPackage('The file cannot be unpacked', { cause: error })));
  const settle = (start: (done: () => void) => void) =>
    new Promise<void>((done, fail) => {
      const end = () => {
        stream.off('close', end);
        if (failure) fail(failure);
        else done();
      };
      if (failure) return end();
      stream.once('close', end);
      start(end);
    });
  return {
    add: (part) => settle((done) => stream.write(part, () => done())),
    end: () => settle((done) => stream.once('end', done).end()),
  };
}
