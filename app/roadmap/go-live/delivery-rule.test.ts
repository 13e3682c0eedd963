import { expect, test } from 'vitest';
import type { ReachReport } from '#app/adoption/training/reach.ts';
import { REACH_NORM } from '#app/adoption/training/training.ts';
import { type Agreement, UNAGREED } from '#app/people/measuring/agreement.ts';
import { day } from '#app/values/day.ts';
import { countAtNorm, countHelped, missingForMonitoring, type MonitoringPart } from './delivery-rule.ts';

const below = REACH_NORM - 0.01;
const report = (whole: number | null, ...roles: (number | null)[]): ReachReport => ({
  whole: { trained: null, needing: null, value: whole },
  roles: roles.map((value) => ({ role: 'end-user', courses: 1, trained: null, needing: null, value })),
  behind: [],
});

// The reference of gates, R15: training reach per role at norm, key users present.
test.each([
  ['every role at the norm', report(1, REACH_NORM, 1), { ready: 2, of: 2 }],
  ['one role just below it, however good the mean is', report(0.99, 1, below), { ready: 1, of: 2 }],
  ['a role too small to tell is judged with everybody', report(below, 1, null), { ready: 1, of: 2 }],
  ['all roles too small', report(REACH_NORM, null, null), { ready: 1, of: 1 }],
  ['nothing may be told at all', report(null, null), { ready: 0, of: 0 }],
  ['no course', report(null), { ready: 0, of: 0 }],
])('%s', (_case, given, expected) => expect(countAtNorm(given)).toEqual(expected));

const there = { isThere: true };
const away = { isThere: false };
test.each([
  ['a team with one who is there', [[there]], { ready: 1, of: 1 }],
  ['one on leave is not there', [[away]], { ready: 0, of: 1 }],
  ['another stands in', [[away, there]], { ready: 1, of: 1 }],
  ['a team without any', [[there], []], { ready: 1, of: 2 }],
  ['no teams', [], { ready: 0, of: 0 }],
])('%s', (_case, teams, expected) => expect(countHelped(teams.map((superUsers) => ({ superUsers })))).toEqual(expected));

const founded: Agreement = { level: 'person', purpose: 'To help people learn the new way of working.', worksCouncil: 'consented', worksCouncilOn: day('2026-10-01'), worksCouncilNote: null, informedOn: day('2026-10-15'), impactAssessment: 'done' };

// R14: person-level measurement on: consent of the works council or not applicable with a reason, employees informed, DPIA considered; else only group figures.
test.each<[string, Partial<Agreement>, MonitoringPart[]]>([
  ['all of it', {}, []],
  ['no council, with the reason', { worksCouncil: 'not-applicable', worksCouncilOn: null, worksCouncilNote: 'We are twelve people.' }, []],
  ['no council, without a reason', { worksCouncil: 'not-applicable', worksCouncilOn: null, worksCouncilNote: ' ' }, ['council']],
  ['the council has not answered', { worksCouncil: 'none', worksCouncilOn: null }, ['council']],
  ['a consent of no day', { worksCouncilOn: null }, ['council']],
  ['nobody was told', { informedOn: null }, ['informed']],
  ['the assessment was found not to be needed', { impactAssessment: 'not-needed' }, []],
  ['the assessment was not considered', { impactAssessment: 'none' }, ['assessment']],
  ['nothing at all', { worksCouncil: 'none', worksCouncilOn: null, informedOn: null, impactAssessment: 'none' }, ['council', 'informed', 'assessment']],
  ['only teams are measured', { ...UNAGREED, level: 'team' }, []],
  ['only the organisation is', { ...UNAGREED, level: 'organisation' }, []],
])('%s', (_case, change, expected) => expect(missingForMonitoring({ ...founded, ...change })).toEqual(expected));
