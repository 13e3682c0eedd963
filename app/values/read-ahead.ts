/** A thing, and what starts the next on its way while this one is being handled; left out, the next is asked for afterwards. */
export interface Ahead<Thing> {
  thing: Thing;
  startNext: () => void;
}

/** The same things in the same order, each of which can be on its way before it is asked for. */
export async function* readAhead<Thing>(things: AsyncIterable<Thing>): AsyncIterable<Ahead<Thing>> {
  const iterator = things[Symbol.asyncIterator]();
  const start = () => {
    const coming = iterator.next();
    coming.catch(() => undefined); // told when its turn comes
    return coming;
  };
  try {
    for (let next = await start(); !next.done; ) {
      let coming: ReturnType<typeof start> | undefined;
      yield { thing: next.value, startNext: () => void (coming ??= start()) };
      coming ??= start(); // who starts it late, when it was asked for already, starts nothing
      next = await coming;
    }
  } finally {
    await iterator.return?.();
  }
}
