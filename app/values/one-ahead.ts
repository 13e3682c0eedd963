/** The same things in the same order; while one is being handled the next is already on its way. */
export async function* oneAhead<Thing>(things: AsyncIterable<Thing>): AsyncIterable<Thing> {
  const iterator = things[Symbol.asyncIterator]();
  const start = () => {
    const coming = iterator.next();
    coming.catch(() => undefined); // told when its turn comes
    return coming;
  };
  let coming = start();
  try {
    for (let next = await coming; !next.done; next = await coming) {
      coming = start();
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
