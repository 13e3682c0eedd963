import { describe, expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { agreementSchema, mayViewPerson } from './agreement.ts';

const TODAY = day('2026-11-27');
const founded = { version: '0', level: 'person', purpose: 'Mensen helpen om het nieuwe werken te leren.', worksCouncil: 'consented', worksCouncilOn: '2026-10-01', informedOn: '2026-10-15', impactAssessment: 'done' };

function problems(given: Record<string, string>): string[] {
  const read = agreementSchema(TODAY).safeParse(given);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

// reference/gates-and-checklists.md, R14: consent of the works council or "not applicable" with a reason, employees informed, DPIA considered; else only group figures.
test.each([
  ['all of it', {}, []],
  ['no council, with the reason', { worksCouncil: 'not-applicable', worksCouncilOn: '', worksCouncilNote: 'Wij zijn met twaalf mensen en hebben geen OR.' }, []],
  ['no council, without a reason', { worksCouncil: 'not-applicable', worksCouncilOn: '', worksCouncilNote: 'geen' }, ['worksCouncilNote council-reason-missing']],
  ['the council has not answered', { worksCouncil: 'none', worksCouncilOn: '' }, ['worksCouncil person-needs-council']],
  ['a consent without its day', { worksCouncilOn: '' }, ['worksCouncilOn consent-day-missing']],
  ['a consent that is still to come', { worksCouncilOn: '2026-11-28' }, ['worksCouncilOn in-the-future']],
  ['nobody was told', { informedOn: '' }, ['informedOn person-needs-informed']],
  ['the assessment was not considered', { impactAssessment: 'none' }, ['impactAssessment person-needs-assessment']],
  ['no purpose', { purpose: 'meten' }, ['purpose purpose-too-short']],
  ['no such day', { informedOn: '2026-02-30' }, ['informedOn not-a-day']],
  ['groups need none of it', { level: 'team', worksCouncil: 'none', worksCouncilOn: '', informedOn: '', impactAssessment: 'none' }, []],
])('%s', (_case, changes, expected) => expect(problems({ ...founded, ...changes })).toEqual(expected));

describe('who may look at what one person does', () => {
  test.each([
    ['organisation', true, false, true],
    ['team', true, false, true],
    ['person', true, false, true],
    ['organisation', false, true, 'groups-only'],
    ['team', false, true, 'groups-only'],
    ['person', false, true, true],
    ['person', false, false, 'not-their-manager'],
  ] as const)('level %s, self %s, manager %s: %s', (level, isSelf, isManager, expected) => {
    const answer = mayViewPerson({ level, isSelf, isManager });
    expect(answer.ok ? true : answer.reason).toBe(expected);
  });
});
