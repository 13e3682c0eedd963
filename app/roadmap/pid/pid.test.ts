import { expect, test } from 'vitest';
import { countComplete, missingIn, PID_PARTS, type PidContent, pidLine, type PidLineKind, type PidPart, type PidSection, TOLERANCE_KINDS } from './pid.ts';

const section = (part: PidPart, text: string | null, ...kinds: PidLineKind[]): PidSection => ({ part, text, lines: kinds.map((kind) => pidLine(kind)) });

// R6 of the reference: project definition, approach, business case, team and roles, quality, change, risk and communication approach, plan, controls, tolerances, tailoring.
const COMPLETE: Record<PidPart, PidSection> = {
  definition: section('definition', null, 'purpose', 'goal', 'in-scope', 'out-of-scope'),
  approach: section('approach', 'A package as it is.', 'package'),
  'business-case': section('business-case', null, 'costs', 'benefits', 'worth', 'payback'),
  organisation: section('organisation', null, 'phase-owner', 'partner'),
  quality: section('quality', 'Measured, not felt.', 'specifications', 'accepted-specifications'),
  change: section('change', null, 'group', 'role-benefit'),
  risk: section('risk', null, 'risk'),
  communication: section('communication', null, 'message'),
  plan: section('plan', null, 'phase', 'milestone', 'hours'),
  controls: section('controls', 'Every four weeks.', 'gate'),
  tolerances: { part: 'tolerances', text: null, lines: TOLERANCE_KINDS.map((name) => pidLine('tolerance', { name })) },
  tailoring: section('tailoring', 'No separate reports.'),
};
const whole = (changed: Partial<Record<PidPart, PidSection>> = {}): PidContent => ({ programme: 'P', currency: 'EUR', sections: PID_PARTS.map((part) => changed[part] ?? COMPLETE[part]) });

test('R6: all twelve parts, each with what it needs, is complete', () => {
  expect(countComplete(whole())).toEqual({ ready: 12, of: 12 });
  for (const part of PID_PARTS) expect(missingIn(COMPLETE[part]), part).toEqual([]);
});

test.each<[string, PidSection, ReturnType<typeof missingIn>]>([
  ['no purpose and nothing out of scope', section('definition', null, 'goal', 'in-scope'), ['purpose', 'out-of-scope']],
  ['an approach without words', section('approach', null, 'package'), ['text']],
  ['an approach without a package', section('approach', 'Words.'), ['package']],
  ['costs without benefits', section('business-case', 'Words do not pay.', 'costs'), ['benefits']],
  ['nobody leads a phase', section('organisation', null, 'partner'), ['phase-owner']],
  ['quality without specifications', section('quality', 'Words.'), ['specifications']],
  ['groups without a benefit', section('change', null, 'group'), ['role-benefit']],
  ['no risk was weighed', section('risk', 'We are not afraid.'), ['risk']],
  ['nothing is going to be told', section('communication', 'We will talk.'), ['message']],
  ['a plan without milestones', section('plan', null, 'phase', 'hours'), ['milestone']],
  ['no words on control', section('controls', null, 'gate'), ['text']],
  ['five of six tolerances', { ...COMPLETE.tolerances, lines: COMPLETE.tolerances.lines.slice(1) }, ['tolerance']],
  ['empty words are none', section('tailoring', ''), ['text']],
])('R6: %s leaves the document incomplete', (_, given, missing) => {
  expect(missingIn(given)).toEqual(missing);
  expect(countComplete(whole({ [given.part]: given }))).toEqual({ ready: 11, of: 12 });
});
