/** Verbs that say nothing anybody could see being done, in both languages of the product. */
const VAGUE_VERBS = [
  'verbeter', 'verbeteren', 'verbetert', 'optimaliseer', 'optimaliseren', 'optimaliseert', 'professionaliseren', 'stimuleren', 'bevorderen', 'versterken', 'borgen', 'faciliteren', 'inzicht', 'inzetten op',
  'improve', 'improves', 'optimise', 'optimises', 'optimize', 'optimizes', 'enhance', 'enhances', 'strengthen', 'foster', 'facilitate', 'leverage', 'insight', 'streamline',
];

/** A vague verb alone, or one whose object says no more: "improve", "more insight", "optimaliseren" of nothing. */
export function isVague(act: string, object: string | null): boolean {
  const words = act.toLowerCase().split(/[^\p{L}]+/u).filter(Boolean);
  const isOnlyVague = words.length > 0 && words.every((word) => VAGUE_VERBS.includes(word) || FILLERS.has(word));
  return isOnlyVague && !saysSomething(object);
}

const FILLERS = new Set(['meer', 'beter', 'betere', 'het', 'de', 'een', 'in', 'op', 'krijgen', 'geven', 'worden', 'more', 'better', 'the', 'a', 'get', 'gain', 'give', 'be', 'verder', 'further', 'te', 'to']);
const EMPTY_OBJECTS = new Set(['alles', 'dingen', 'zaken', 'processen', 'proces', 'kwaliteit', 'everything', 'things', 'processes', 'process', 'quality', 'inzicht', 'insight']);

/** At least one word that names a thing. */
function saysSomething(object: string | null): boolean {
  const words = (object ?? '').toLowerCase().split(/[^\p{L}\d]+/u).filter(Boolean);
  return words.some((word) => !FILLERS.has(word) && !EMPTY_OBJECTS.has(word));
}
