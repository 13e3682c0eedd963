import type { LetterJudgement, LinterFinding } from './judgement.ts';
import { find } from './plain-text.ts';
import type { Reading } from './reading.ts';

const VAGUE_TIME = /(?<![\p{L}])(?:zo snel mogelijk|zsm|z\.s\.m|structureel|structurele|op termijn|op korte termijn|op de lange termijn|binnenkort|regelmatig|continu|voortdurend|altijd|ooit|spoedig|in de toekomst|komende tijd|de komende jaren|as soon as possible|asap|structurally|soon|regularly|continuously|eventually|in the future|in due course|over time|in the long run|on an ongoing basis|ongoing|permanently|always|shortly|in the coming years)(?![\p{L}])/u;
const FEWEST_MEASUREMENTS = 3;

/** T: by when, and room for three measurements before it. */
export function judgeTimeBound({ plain, deadline, rhythm, rest, language }: Reading): LetterJudgement {
  const findings: LinterFinding[] = [];
  const end = plain.placeOf(plain.text.length, plain.text.length);
  if (!deadline) {
    const vague = find(VAGUE_TIME, rest);
    const place = vague && plain.placeOf(vague.start, vague.end);
    findings.push({ reason: vague ? 'vague-deadline' : 'no-deadline', place, proposal: { kind: 'day', place: place ?? end, kept: '', language } });
  } else if (rhythm && isTooSlow(rhythm, deadline)) {
    const place = plain.placeOf(rhythm.start, rhythm.end);
    findings.push({ reason: 'too-few-measurements', place, proposal: { kind: 'weekly', place, kept: '', language } });
  }
  return { letter: 'T', findings, advice: null };
}

/** A rhythm of a half year or more needs years; a deadline that tells no length has at most one. */
function isTooSlow({ every, times }: NonNullable<Reading['rhythm']>, { days }: NonNullable<Reading['deadline']>): boolean {
  if (times !== null) return times < FEWEST_MEASUREMENTS;
  return every !== null && (days ?? 365) / every < FEWEST_MEASUREMENTS;
}
