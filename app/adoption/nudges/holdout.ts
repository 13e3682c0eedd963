/**
 * Whether the person is left alone by this rule, to compare with: by a hash, so that it is as good as random, the same at
 * every look, and another choice for every rule.
 */
export function isHeldOut(ruleId: string, memberId: string, percent: number): boolean {
  return hash(`${ruleId} ${memberId}`) < percent / 100;
}

/** From 0 up to, not including, 1: FNV-1a with the finish of MurmurHash3, whose bits all depend on all of the text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) / 0x1_0000_0000;
}
