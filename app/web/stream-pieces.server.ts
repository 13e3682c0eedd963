interface Reader {
  /** Aborted when the reader is gone. */
  signal: AbortSignal;
  /** Resolves when what was written before is on its way; not there where nothing can say so. */
  drained?: (() => Promise<void>) | undefined;
}

/**
 * A body that is made while it is read: the next piece is asked for when the one before has left, so that a slow reader does
 * not fill the memory, and none when the reader is gone.
 */
export function streamPieces(pieces: AsyncIterable<string | Uint8Array>, { signal, drained }: Reader): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await drained?.();
        if (signal.aborted) {
          await iterator.return?.();
          controller.close();
          return;
        }
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
