import type { Judgement } from '../status.ts';

/** From worse to better. Missed is said after the deadline alone, at once. */
const ORDER = ['at-risk', 'behind', 'on-track', 'achieved'] as const satisfies readonly Judgement[];
const rank = (band: Judgement) => ORDER.indexOf(band as (typeof ORDER)[number]);

/** On its way to another status: in another band than the one that holds, for so many periods in a row of the so many that are needed. */
export interface Pending {
  kind: Judgement;
  periods: number;
  needed: number;
}

/**
 * The status that holds after the bands of all measured periods, oldest first, of which there is at least one: it changes once
 * the newest `after` periods all lie on the same side of it, and then no further than all of them went.
 */
export function holdStatus(bands: readonly Judgement[], after: number): { kind: Judgement; pending: Pending | null } {
  let held = bands[0]!;
  bands.forEach((_, at) => {
    const newest = bands.slice(Math.max(0, at + 1 - after), at + 1);
    if (newest.length < after) return;
    if (newest.every((band) => rank(band) < rank(held))) held = extreme(newest, 1);
    else if (newest.every((band) => rank(band) > rank(held))) held = extreme(newest, -1);
  });
  const now = bands.at(-1)!;
  if (now === held) return { kind: held, pending: null };
  const side = Math.sign(rank(now) - rank(held));
  const turned = bands.findLastIndex((band) => Math.sign(rank(band) - rank(held)) !== side);
  return { kind: held, pending: { kind: now, periods: bands.length - 1 - turned, needed: after } };
}

/** The best (1) or the worst (-1) of them. */
function extreme(bands: readonly Judgement[], sign: 1 | -1): Judgement {
  return bands.reduce((one, other) => (sign * (rank(other) - rank(one)) > 0 ? other : one));
}
