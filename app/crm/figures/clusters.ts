/**
 * Records that hang together as possible duplicates, directly or through others, but for the first of each group: those
 * that would be gone if each group became one record. The first is the one with the lowest id, which is the oldest.
 */
export function beyondTheFirst(pairs: readonly (readonly [string, string])[]): Set<string> {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [one, other] of pairs) {
    const [left, right] = [find(one), find(other)];
    if (left === right) continue;
    const [first, second] = left < right ? [left, right] : [right, left];
    parent.set(second, first);
  }
  return new Set(parent.keys());
}
