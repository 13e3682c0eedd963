import type { LetterJudgement, LinterFinding, Proposal } from './judgement.ts';
import { type PlainText, typedText, wordsOf } from './plain-text.ts';
import type { Act } from './act.ts';
import type { Reading } from './reading.ts';
import { FILLERS, MODALS, NOBODY, VAGUE_VERBS } from './words.ts';

/** Left open in a proposal, to be filled in by who knows. */
const OPEN = '…';
/** So many words of a vague wish are kept as what it is about. */
const MOST_KEPT = 4;

/** S: somebody does something that can be seen, with or to something. */
export function judgeSpecific({ plain, act, language }: Reading): LetterJudgement {
  const { vague, nobody, actor, object, verb, clause } = act;
  const place = plain.placeOf(clause.start, clause.end);
  const someoneDoes: Proposal = { kind: 'someone-does', place, kept: keptOf(plain, act), language };
  const findings: LinterFinding[] = [];
  if (plain.text.trim() === '') findings.push({ reason: 'nothing-said', place: null, proposal: null });
  else if (clause.text.includes(OPEN)) findings.push({ reason: 'not-filled-in', place, proposal: null });
  else if (vague) findings.push({ reason: 'vague-act', place: plain.placeOf(vague.start, vague.end), proposal: someoneDoes });
  else if (nobody || !actor) findings.push({ reason: 'no-actor', place: nobody && plain.placeOf(nobody.start, nobody.end), proposal: someoneDoes });
  else if (!object) findings.push({ reason: 'no-object', place: verb && plain.placeOf(verb.start, verb.end), proposal: { kind: 'with-object', place: { start: place.end, end: place.end }, kept: '', language } });
  return { letter: 'S', findings, advice: null };
}

/** What a wish is about, without its vague words: of "we want to improve customer satisfaction" the last two. */
function keptOf(plain: PlainText, { clause, vague }: Act): string {
  const isEmpty = (word: string) => FILLERS.has(word) || MODALS.has(word) || NOBODY.has(word) || VAGUE_VERBS.has(word);
  const words = wordsOf(clause.text.slice(0, 400), clause.start).filter(({ text, start }) => !isEmpty(text) && !(vague && start >= vague.start && start < vague.end));
  return words.slice(0, MOST_KEPT).map((word) => typedText(plain, word)).join(' ');
}
