/** Two numbers of 32 bits for a text (two FNV-1a with different beginnings): together they tell a million texts apart. */
function hashes(text: string): [number, number] {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    one = Math.imul(one ^ sign, 0x01000193);
    other = Math.imul(other ^ sign, 0x85ebca6b) ^ (other >>> 15);
  }
  return [one >>> 0 || 1, other >>> 0];
}

/** One number of 32 bits for the cells of a row. */
function hashOf(cells: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at++) hash = Math.imul(hash ^ cell.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return hash >>> 0;
}

/** Remembers for each key of a file what its first row said, in twelve bytes and some room a key: a million keys are no burden. */
export interface SeenKeys {
  /** The same content again is a duplicate; other content under the same key is repeated. */
  meet: (key: string, content: readonly string[]) => 'first' | 'duplicate' | 'repeated';
}

export function seenKeys(): SeenKeys {
  let size = 1 << 12;
  let slots = new Uint32Array(size * 3);
  let count = 0;

  const slotOf = (table: Uint32Array, room: number, one: number, other: number) => {
    let at = (one ^ Math.imul(other, 0x9e3779b1)) & (room - 1);
    while (table[at * 3] !== 0 && (table[at * 3] !== one || table[at * 3 + 1] !== other)) at = (at + 1) & (room - 1);
    return at * 3;
  };
  const grow = () => {
    const wider = new Uint32Array(size * 2 * 3);
    for (let at = 0; at < slots.length; at += 3) if (slots[at] !== 0) wider.set(slots.subarray(at, at + 3), slotOf(wider, size * 2, slots[at]!, slots[at + 1]!));
    size *= 2;
    slots = wider;
  };

  return {
    meet(key, content) {
      const [one, other] = hashes(key);
      const said = hashOf(content);
      const slot = slotOf(slots, size, one, other);
      if (slots[slot] !== 0) return slots[slot + 2] === said ? 'duplicate' : 'repeated';
      slots.set([one, other, said], slot);
      if (++count * 2 > size) grow();
      return 'first';
    },
  };
}
