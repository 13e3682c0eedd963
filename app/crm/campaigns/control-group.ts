/**
 * Whether somebody is in the control group of a campaign: always the same answer for the same two ids, so that adding
 * people again or later changes nobody's group. Over many people it comes to the share asked for.
 * @param percent 0 to 100
 */
export function isInControlGroup(campaignId: string, contactId: string, percent: number): boolean {
  return spread(`${campaignId} ${contactId}`) % 10_000 < percent * 100;
}

/** FNV-1a with a last mix: near texts come far apart. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
