import { ADKAR } from '#app/adoption/pulses/pulse.ts';
import { questionName, remedyName } from '#app/adoption/pulses/pulse-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { addDays } from '#app/values/day.ts';
import { dayCell, type Sheet, type SheetValue } from '#app/values/table/sheet.ts';
import { subjectName } from '../verdict/verdict-words.ts';
import { isTold } from './group-readiness.ts';
import type { Readiness, ReadinessGroup } from './readiness.ts';

/** The groups as the page shows them; null where there is no programme. */
export function readinessSheet(readiness: Readiness | null): Sheet | null {
  if (!readiness) return null;
  return {
    name: m.readiness_groups(),
    headers: [m.readiness_group(), m.readiness_measured_by(), m.verdict_until(), ...ADKAR.map(questionName), m.readiness_barrier(), m.readiness_chosen(), m.readiness_form_owner(), m.readiness_form_on()],
    rows: readiness.groups.map(rowOf),
  };
}

function rowOf({ name, measurement, remedy }: ReadinessGroup): SheetValue[] {
  const chosen: SheetValue[] = remedy ? [remedyName(remedy.remedy), remedy.owner.name, dayCell(remedy.on)] : [null, null, null];
  if (!measurement) return [name, null, null, ...ADKAR.map(() => null), null, ...chosen];
  const { subject, closesOn, figures, barrier } = measurement;
  const stuck = barrier.kind === 'at' ? questionName(barrier.element) : barrier.kind === 'none' ? m.readiness_barrier_none() : isTold(measurement) ? m.readiness_barrier_unknown() : m.readiness_few();
  return [name, subjectName(subject), dayCell(addDays(closesOn, -1)), ...ADKAR.map((element): SheetValue => (figures[element] ? { as: 'number', value: figures[element].mean } : null)), stuck, ...chosen];
}
