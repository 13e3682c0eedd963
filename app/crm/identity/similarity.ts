/**
 * How alike two words or lines are, 0 to 1, after Jaro and Winkler (Winkler 1990): signs in common near the same place,
 * less for those that changed places, more for a common beginning. Expects folded text. Symmetric; 1 only for equal
 * texts; '' is like nothing but ''.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  // The greedy matching below may depend on which comes first.
  const [short, long] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
  const jaro = jaroOf(short, long);
  let prefix = 0;
  while (prefix < 4 && prefix < short.length && short.charCodeAt(prefix) === long.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(short: string, long: string): number {
  const window = Math.max(Math.floor(long.length / 2) - 1, 0);
  const isTaken = new Uint8Array(long.length);
  const matchOf = new Int32Array(short.length).fill(-1);
  let matches = 0;
  for (let at = 0; at < short.length; at += 1) {
    const end = Math.min(at + window + 1, long.length);
    for (let there = Math.max(at - window, 0); there < end; there += 1) {
      if (isTaken[there] || short.charCodeAt(at) !== long.charCodeAt(there)) continue;
      isTaken[there] = 1;
      matchOf[at] = there;
      matches += 1;
      break;
    }
  }
  if (matches === 0) return 0;
  return (matches / short.length + matches / long.length + (matches - moved(matchOf, isTaken, short, long) / 2) / matches) / 3;
}

/** Matched signs that stand in another order in the one than in the other. */
function moved(matchOf: Int32Array, isTaken: Uint8Array, short: string, long: string): number {
  let there = 0;
  let count = 0;
  for (let at = 0; at < short.length; at += 1) {
    if (matchOf[at] === -1) continue;
    while (!isTaken[there]) there += 1;
    if (short.charCodeAt(at) !== long.charCodeAt(there)) count += 1;
    there += 1;
  }
  return count;
}
