import { m } from '#app/messages/compiled/messages.js';
import { dayCell, type Sheet } from '#app/values/table/sheet.ts';
import type { GoLive } from './go-live.ts';
import { outcomeName, rehearsalOutcomeName, someoneName, testKindName } from './go-live-words.ts';

const yesNo = (is: boolean) => (is ? m.golive_yes() : m.golive_no());

/** The test cycles with their signatures, as the page shows them; null where there is no programme. */
export function testsSheet(goLive: GoLive | null): Sheet | null {
  if (!goLive) return null;
  return {
    name: m.golive_tests(),
    headers: [m.golive_test(), m.golive_test_subject(), m.golive_test_kind(), m.golive_with_data(), m.golive_with_roles(), m.golive_planned_on(), m.golive_outcome(), m.golive_signed_by(), m.golive_sign_on(), m.golive_accepted_defects(), m.golive_accepted_list()],
    rows: goLive.tests.map(({ name, subject, kind, withMigratedData, withRightRoles, plannedOn, judgement }) => [
      name,
      subject,
      testKindName(kind),
      yesNo(withMigratedData),
      yesNo(withRightRoles),
      dayCell(plannedOn),
      judgement && outcomeName(judgement.outcome),
      judgement && someoneName(judgement.by),
      dayCell(judgement?.on),
      judgement && { as: 'number', value: judgement.acceptedDefects },
      judgement?.note ?? null,
    ]),
  };
}

/** Every rehearsal, the newest first; null where there is no programme. */
export function rehearsalsSheet(goLive: GoLive | null): Sheet | null {
  if (!goLive) return null;
  const figure = (value: number) => ({ as: 'number', value }) as const;
  return {
    name: m.golive_rehearsals(),
    headers: [m.golive_held_on(), m.golive_minutes(), m.golive_rows_moved(), m.golive_rows_refused(), m.golive_outcome(), m.golive_led_by_head(), m.golive_note()],
    rows: goLive.rehearsals.map(({ heldOn, minutes, rowsMoved, rowsRefused, isSuccess, ledBy, note }) => [dayCell(heldOn), figure(minutes), figure(rowsMoved), figure(rowsRefused), rehearsalOutcomeName(isSuccess), someoneName(ledBy), note]),
  };
}
