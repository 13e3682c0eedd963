/** Which records carry which keys, held in a few flat arrays: a million records cost tens of megabytes. */
export interface KeyIndex {
  /** `owner` numbers the records from 0, in the order of their ids. */
  add: (owner: number, key: string) => void;
  /** Records that have a key in common, of every key that at least two have; sometimes of two keys that hash alike, which only costs a comparison. */
  groups: () => Generator<Uint32Array>;
}

const FIRST_SIZE = 1 << 16;

/** Each entry is one number of 64 bits, key above and owner below, so that sorting brings the owners of a key together in their order. */
export function makeKeyIndex(): KeyIndex {
  let entries = new BigUint64Array(FIRST_SIZE);
  let halves = new Uint32Array(entries.buffer);
  let count = 0;
  return {
    add: (owner, key) => {
      if (count === entries.length) {
        const larger = new BigUint64Array(count * 2);
        larger.set(entries);
        entries = larger;
        halves = new Uint32Array(entries.buffer);
      }
      halves[count * 2] = owner;
      halves[count * 2 + 1] = hash32(key);
      count++;
    },
    groups: function* () {
      const sorted = entries.subarray(0, count).sort();
      const words = new Uint32Array(sorted.buffer, sorted.byteOffset, count * 2);
      for (let start = 0; start < count; ) {
        const key = words[start * 2 + 1];
        let end = start + 1;
        while (end < count && words[end * 2 + 1] === key) end++;
        if (end - start > 1) yield ownersOf(words, start, end);
        start = end;
      }
    },
  };
}

/** A record that has two keys of one hash stands in it once. */
function ownersOf(words: Uint32Array, start: number, end: number): Uint32Array {
  const owners = new Uint32Array(end - start);
  let count = 0;
  for (let at = start; at < end; at++) {
    const owner = words[at * 2] ?? 0;
    if (count === 0 || owners[count - 1] !== owner) owners[count++] = owner;
  }
  return owners.subarray(0, count);
}

/** FNV-1a. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
