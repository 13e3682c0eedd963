import { find, type Place, type Span, wordsOf } from './plain-text.ts';
import type { Step } from './steps.ts';
import { ARTICLES, EVERYBODY, FILLERS, MODALS, NOBODY, PARTICLES, PEOPLE, SEEN_VERBS, THINGS, VAGUE_PHRASES, VAGUE_VERBS } from './words.ts';

/** Who does what with what; each null when the sentence does not name it. */
export interface Act {
  clause: Span;
  actor: Span | null;
  verb: Span | null;
  /** The other half of a Dutch verb: vullen … in. */
  particle: Span | null;
  object: Span | null;
  /** A word that says a wish instead of an act. */
  vague: Span | null;
  /** Named where the actor should stand, but nobody. */
  nobody: Span | null;
}

/** Seen, but saying little: with these a vague word beside them makes the act vague. */
const WEAK_VERBS = new Set(['werkt', 'werken', 'work', 'works', 'gebruikt', 'gebruiken', 'use', 'uses', 'maakt', 'maken', 'make', 'makes', 'geeft', 'geven', 'give', 'gives', 'heeft', 'hebben', 'krijgt', 'krijgen', 'get', 'gets', 'doet', 'doen', 'do', 'does', 'zet', 'zetten', 'put', 'puts', 'volgt', 'handelt', 'handelen', 'neemt', 'nemen', 'take', 'takes']);

/** Longer is no sentence any more. */
const MOST_WORDS = 80;

/** The first clause that is not only a number. */
export function findAct(rest: string, step: Step | null): Act {
  const clause = firstClause(rest, step);
  const words = wordsOf(clause.text, clause.start).slice(0, MOST_WORDS);
  const inverted = invertedAct(words, /[^ ,]/.test(rest.slice(0, 3)) ? 1 : 0);
  const verbAt = inverted?.verbAt ?? verbIndex(words);
  const verb = verbAt < 0 ? null : words[verbAt]!;
  const subject = inverted ? words.slice(verbAt + 1, inverted.actorUntil + 1) : words.slice(0, Math.max(0, verbAt));
  const before = subject.filter(({ text }) => !MODALS.has(text) && text !== 'regularly' && text !== 'always');
  const after = verbAt < 0 ? [] : words.slice((inverted?.actorUntil ?? verbAt) + 1);
  const last = after.at(-1);
  const particle = last && after.length > 1 && PARTICLES.has(last.text) ? last : null;
  const told = particle ? after.slice(0, -1) : after;
  const isNamed = told.some(({ text }) => !FILLERS.has(text) && !/^\d/.test(text));
  const nobody = inverted ? null : nobodyIn(before, words, clause.text);
  return {
    clause,
    actor: before.length > 0 && !nobody ? span(rest, before) : null,
    verb,
    particle,
    object: isNamed ? span(rest, told) : null,
    vague: vagueIn(clause, words, verbAt),
    nobody,
  };
}

const CLAUSE_END = /[:;(|]|\.(?= |$)|, /;

/** Up to the first sign that parts; a range of numbers parts too, and what begins with one names nobody. */
function firstClause(rest: string, step: Step | null): Span {
  const text = step?.isRange ? `${rest.slice(0, step.start)}|${rest.slice(step.start + 1)}` : rest;
  const start = Math.max(0, text.search(/[^ ,;:.]/));
  const found = text.slice(start).search(CLAUSE_END);
  // "After a fair, sales people call …": the situation is not yet who acts.
  if (found > 0 && text.slice(start + found, start + found + 2) === ', ' && /^(?:after|within|before|at|during|when|once|if|on|in|as|bij|na|als|wanneer|zodra|om|to) /.test(text.slice(start))) return firstClause(' '.repeat(start + found + 2) + rest.slice(start + found + 2), step && step.start > start + found ? step : null);
  const end = found < 0 ? text.length : start + found;
  return { text: rest.slice(start, end), start, end };
}

const isVerb = ({ text }: Span) => SEEN_VERBS.has(text) || VAGUE_VERBS.has(text);

const SITUATION = /^(?:bij|na|binnen|in|voor|op|tijdens|als|wanneer|zodra|iedere|elke|elk|vanaf|uit|after|within|before|at|during|when|once|if|on)$/;

/** "Bij elke klacht belt de servicedesk …": the situation first, then the verb, then who. */
function invertedAct(words: Span[], from: number): { verbAt: number; actorUntil: number } | null {
  if (from > 0 && !SITUATION.test(words[0]?.text ?? '')) return null;
  // After a purpose said first the clause begins with its verb.
  const verbAt = words.findIndex((word, index) => index >= from && index !== 1 && index < 9 && isVerb(word));
  if (verbAt < 0) return null;
  const head = words.slice(verbAt + 1, verbAt + 5).findIndex(({ text }) => PEOPLE.test(text));
  const isActedBefore = verbAt > 0 && PEOPLE.test(words[verbAt - 1]!.text);
  return head < 0 || isActedBefore ? null : { verbAt, actorUntil: verbAt + 1 + head };
}

/** People at the beginning with their verb behind them, though the first word could be an order: "call centre agents log …". */
function peopleBeforeVerb(words: Span[]): number {
  return words.slice(0, 5).findLastIndex(({ text }, index) => PEOPLE.test(text) && words[index + 1] !== undefined && (isVerb(words[index + 1]!) || MODALS.has(words[index + 1]!.text)));
}

function verbIndex(words: Span[]): number {
  const people = peopleBeforeVerb(words);
  if (people >= 0 && isVerb(words[people + 1]!)) return people + 1;
  const known = words.findIndex((word, index) => index > 0 && index < 7 && isVerb(word) && !isNounAt(words, index));
  const head = words.slice(0, 4).findLastIndex(({ text }) => PEOPLE.test(text));
  const behind = head >= 0 ? words[head + 1] : undefined;
  if (behind && /^(?:is|are|zijn)$/.test(behind.text)) return head + 1;
  if (known > head + 1 && behind && !LINKS.has(behind.text) && !MODALS.has(behind.text) && !behind.text.endsWith('ly')) return head + 1;
  if (known > 0) return known;
  if (words.length < 2) return -1;
  const modal = words.findIndex(({ text }, index) => index > 0 && index < 6 && MODALS.has(text));
  if (modal > 0) return modal;
  if (behind) return head + 1;
  const article = ARTICLES.has(words[0]!.text) ? 2 : 1;
  return article < words.length ? article : -1;
}

/** Small words after which no verb of the sentence stands. */
const LINKS = new Set(['by', 'in', 'on', 'at', 'of', 'from', 'with', 'for', 'per', 'via', 'van', 'met', 'voor', 'aan', 'bij', 'op', 'uit', 'and', 'en', 'or', 'of', 'die', 'who', 'that', 'dat', ...ARTICLES]);

/** "The support team", "sales support calls", "by phone": a word that could be a verb, but is none here. */
function isNounAt(words: Span[], index: number): boolean {
  const [before, word, after] = [words[index - 1]!, words[index]!, words[index + 1]];
  return LINKS.has(before.text) || PEOPLE.test(after?.text ?? '') && index < 2 && !PEOPLE.test(before.text) || (VAGUE_VERBS.has(word.text) && after !== undefined && SEEN_VERBS.has(after.text));
}

/** Why nobody acts: a thing or "we" in the place of the actor, an order without a person, or a passive. */
function nobodyIn(before: Span[], words: Span[], clause: string): Span | null {
  const first = words[0];
  if (!first) return null;
  if (peopleBeforeVerb(words) >= 0 && !NOBODY.has(first.text)) return null;
  if (first.text !== 'elk' && (SEEN_VERBS.has(first.text) || VAGUE_VERBS.has(first.text)) && !PEOPLE.test(first.text)) return first;
  if (/^[\p{L}]{4,}(?:en|ing)$/u.test(first.text) && /^(?:van|dat|of|that|the|our|de|het)$/.test(words[1]?.text ?? '') && !PEOPLE.test(first.text)) return first;
  if (NOBODY.has(first.text) || /^(?:meer|minder|more|fewer|less|better|beter|betere|hogere|higher|lower|lagere|snellere|faster|sneller|een)$/.test(first.text)) return first;
  const subject = before.filter(({ text }) => !ARTICLES.has(text));
  const hasPeople = subject.some(({ text }) => PEOPLE.test(text));
  const thing = subject.slice(0, 3).find(({ text }) => THINGS.test(text));
  if (thing && !hasPeople) return thing;
  const passive = find(/(?<![\p{L}])(?:(?:worden|wordt) (?:[\p{L}-]+ ){0,8}?[\p{L}]+(?:d|t|en)|(?:is|are|be|being|been|zijn) (?:[\p{L}-]+ ){0,8}?(?:(?:[\p{L}]{2,4})?ge[\p{L}]+(?:d|t|en)|[\p{L}]+ed))(?![\p{L}])/u, clause);
  return passive && !hasPeople && !/(?<![\p{L}])(?:door|by) /u.test(clause) && !EVERYBODY.test(clause) ? first : null;
}

function vagueIn(clause: Span, words: Span[], verbAt: number): Span | null {
  const at = (place: Span) => ({ ...place, start: place.start + clause.start, end: place.end + clause.start });
  const verbText = words[verbAt]?.text ?? '';
  const phrase = SEEN_VERBS.has(verbText) && !WEAK_VERBS.has(verbText) ? null : find(VAGUE_PHRASES, clause.text);
  const verb = words.find(({ text }, index) => VAGUE_VERBS.has(text) && (index === 0 || index === verbAt || (index === words.length - 1 && text.endsWith('en')) || words.slice(0, index).some((word) => MODALS.has(word.text))));
  return verb ?? (phrase && at(phrase));
}

function span(text: string, words: Span[]): Span {
  const place: Place = { start: words[0]!.start, end: words.at(-1)!.end };
  return { ...place, text: text.slice(place.start, place.end) };
}
