import { expect, test } from 'vitest';
import { day } from '#app/values/day.ts';
import { type BaselineFacts, countBaselines } from './baseline-rule.ts';

const LIVE = day('2026-09-01');
const kpi = (given: Partial<BaselineFacts> = {}): BaselineFacts => ({ layer: 'behaviour', baselineOn: day('2026-06-01'), startsOn: day('2026-06-15'), ...given });

// The reference of gates, R13: every behaviour and business KPI has its baseline before go-live.
test.each([
  ['measured before go-live', kpi(), LIVE, { ready: 1, of: 1 }],
  ['of business as well', kpi({ layer: 'business' }), LIVE, { ready: 1, of: 1 }],
  ['not measured', kpi({ baselineOn: null }), LIVE, { ready: 0, of: 1 }],
  ['measured on the day of go-live, too late', kpi({ baselineOn: LIVE }), LIVE, { ready: 0, of: 1 }],
  ['nothing is live yet: what is measured is in time', kpi({ baselineOn: LIVE }), null, { ready: 1, of: 1 }],
  ['nothing is live and nothing measured', kpi({ baselineOn: null }), null, { ready: 0, of: 1 }],
  ['one that begins later, measured by then', kpi({ baselineOn: day('2026-10-01'), startsOn: day('2026-10-05') }), LIVE, { ready: 1, of: 1 }],
  ['one that begins later, measured afterwards', kpi({ baselineOn: day('2026-10-06'), startsOn: day('2026-10-05') }), LIVE, { ready: 0, of: 1 }],
  ['how the system is used cannot be measured before it is there', kpi({ layer: 'use', baselineOn: null }), LIVE, { ready: 0, of: 0 }],
  ['nor how the introduction goes', kpi({ layer: 'implementation', baselineOn: null }), LIVE, { ready: 0, of: 0 }],
])('%s', (_case, given, liveOn, expected) => expect(countBaselines([given], liveOn)).toEqual(expected));
