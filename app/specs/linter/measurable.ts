import type { LetterJudgement, LinterFinding, ProposalKind } from './judgement.ts';
import { type Place, typedText } from './plain-text.ts';
import type { Reading } from './reading.ts';

/** Somebody has said already what the share is a share of. */
const OF_WHAT = /(?<![\p{L}])(?:van de|van het|van alle|van hun|van elke|elke?|iedere?|of the|of all|of their|of our|of|every|each|all|alle)(?![\p{L}])/u;

/** M: a number with its unit, and where it begins for what should rise or fall. */
export function judgeMeasurable({ plain, act, step, rest, language }: Reading): LetterJudgement {
  const findings: LinterFinding[] = [];
  const place = step && plain.placeOf(step.start, step.end);
  const proposal = (kind: ProposalKind, at: Place, kept = '') => ({ kind, place: at, kept, language });
  const afterAct = plain.placeOf(act.clause.start, act.clause.end).end;
  if (!step) findings.push({ reason: 'no-number', place: null, proposal: proposal('from-to', { start: afterAct, end: afterAct }) });
  else if (step.from === null && !step.isStaying) findings.push({ reason: 'no-baseline', place, proposal: proposal('baseline', place!, typedText(plain, step)) });
  else if (step.from === step.to) findings.push({ reason: 'baseline-is-target', place, proposal: null });
  else if (!step.hasUnit) findings.push({ reason: 'no-unit', place, proposal: proposal('unit', { start: place!.end, end: place!.end }) });
  const isShareOfWhat = step?.unit === 'percent' && findings.length === 0 && !OF_WHAT.test(rest);
  return { letter: 'M', findings, advice: isShareOfWhat ? proposal('of-what', { start: place!.end, end: place!.end }) : null };
}
