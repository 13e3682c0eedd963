import type { LetterJudgement, LinterFinding, Proposal } from './judgement.ts';
import type { Reading } from './reading.ts';

/** Points of a percentage in a week: more was never made by people who had to learn something. */
const MOST_POINTS_A_WEEK = 15;
/** So many times as much in a quarter is no step but another company. */
const MOST_TIMES_IN_A_QUARTER = 5;
const NOTHING = /^(?:zodat|omdat|want|so that|because|in order to)? ?(?:|(?:het|dat|it|this) (?:moet|must|belangrijk is|hoort|has to|has to be done|is important|is needed|nodig is|beter (?:gaat|wordt)|gets? better|goes better)|we (?:moeten|must|have to)|het (?:zo|nou eenmaal) (?:hoort|moet)|alles beter (?:gaat|wordt)|everything (?:gets|goes|is) better|things (?:get|go|are) better)\.?$/u;

/** R: it says what it serves, and the step is one that can be made. */
export function judgeRelevant({ plain, purpose, step, deadline, language }: Reading): LetterJudgement {
  const findings: LinterFinding[] = [];
  const end = plain.placeOf(plain.text.length, plain.text.length);
  if (!purpose) findings.push({ reason: 'serves-nothing', place: null, proposal: { kind: 'so-that', place: end, kept: '', language } });
  else if (NOTHING.test(purpose.text.replace(/[.;,… ]+$/, '').trim())) {
    const place = plain.placeOf(purpose.start, purpose.end);
    const proposal: Proposal = { kind: 'so-that', place, kept: '', language };
    findings.push({ reason: 'empty-purpose', place, proposal: purpose.text.includes('…') ? null : proposal });
  }
  if (step && step.from !== null && deadline?.days != null && isTooLarge(step.from, step.to, step.unit === 'percent', deadline.days)) {
    const place = plain.placeOf(step.start, step.end);
    findings.push({ reason: 'step-too-large', place, proposal: { kind: 'first-step', place, kept: String(step.from) + (step.unit === 'percent' ? '%' : ''), language } });
  }
  return { letter: 'R', findings, advice: null };
}

function isTooLarge(from: number, to: number, isPercent: boolean, days: number): boolean {
  const weeks = Math.max(days / 7, 1 / 7);
  if (isPercent) return Math.abs(to - from) > MOST_POINTS_A_WEEK * weeks;
  const [less, more] = from < to ? [from, to] : [to, from];
  return less > 0 && more / less > Math.max(2, MOST_TIMES_IN_A_QUARTER * Math.min(weeks / 13, 4));
}
