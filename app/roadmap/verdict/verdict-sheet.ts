import { m } from '#app/messages/compiled/messages.js';
import { dayCell, type Sheet, type SheetValue } from '#app/values/table/sheet.ts';
import type { Verdict } from './read-verdict.server.ts';
import type { RoleUse } from './use-verdict.ts';
import { subjectName, measureOfUseName, stateOfUseName } from './verdict-words.ts';

/** A row for every figure of every role: as it is read now, then as it was kept, newest first. */
export function verdictSheet({ roles, kept }: Verdict): Sheet {
  return {
    name: m.verdict_title(),
    headers: [m.verdict_kept_on(), m.verdict_kept_by(), m.verdict_role(), m.verdict_role_state(), m.verdict_measured_by(), m.verdict_measure(), m.verdict_value(), m.verdict_red_below(), m.verdict_until(), m.tables_note()],
    rows: [...roles.flatMap((role) => rowsOf(role, [m.verdict_now(), null], null)), ...kept.flatMap(({ keptOn, keptBy, note, roles: then }) => then.flatMap((role) => rowsOf(role, [dayCell(keptOn), keptBy ?? m.verdict_somebody()], note)))],
  };
}

function rowsOf({ name, state, lines }: RoleUse, when: [SheetValue, SheetValue], note: string | null): SheetValue[][] {
  if (lines.length === 0) return [[...when, name, stateOfUseName(state), null, null, null, null, null, note]];
  return lines.flatMap(({ subject, readings }) =>
    readings.flatMap(({ measure, result }) => (result ? [[...when, name, stateOfUseName(state), subjectName(subject), measureOfUseName(measure), share(result.value), share(result.threshold), result.asOf && dayCell(result.asOf), note]] : [])),
  );
}

const share = (value: number | null): SheetValue => (value === null ? null : { as: 'ratio', value });
