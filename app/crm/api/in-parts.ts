/** What refused a statement over several items: those it named by their place, or nobody in particular. */
export type PartRefusal<Refusal> = { named: ReadonlyMap<number, Refusal> } | { all: Refusal };

/**
 * Does with one statement what goes with one statement. When it is refused without saying because of which item, the halves
 * are tried, down to the item that is to blame: one bad item among a thousand costs about twenty statements more.
 */
export async function inParts<Item, Refusal>(
  items: readonly Item[],
  attempt: (items: readonly Item[], isFirst: boolean) => Promise<PartRefusal<Refusal> | null>,
  refuse: (item: Item, refusal: Refusal) => void,
): Promise<void> {
  await part(items, true);

  async function part(some: readonly Item[], isFirst: boolean): Promise<void> {
    if (some.length === 0) return;
    const refusal = await attempt(some, isFirst);
    if (!refusal) return;
    if ('named' in refusal) {
      some.forEach((item, at) => {
        const own = refusal.named.get(at);
        if (own !== undefined) refuse(item, own);
      });
      await part(some.filter((_, at) => !refusal.named.has(at)), false);
      return;
    }
    if (some.length === 1) {
      refuse(some[0]!, refusal.all);
      return;
    }
    const middle = some.length >> 1;
    await part(some.slice(0, middle), false);
    await part(some.slice(middle), false);
  }
}
