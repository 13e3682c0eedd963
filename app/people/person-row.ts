import { z } from 'zod';
import { type Day, parseDay } from '#app/values/day.ts';
import type { Column } from '#app/values/table/column.ts';
import type { TableRow } from '#app/values/table/read-table.ts';
import type { ImportProblem } from '#app/values/import.ts';
import type { Role } from './role.ts';
import { roleOfWord } from './role-words.ts';

/** The columns of a file of people. */
export const PEOPLE_COLUMNS: readonly Column[] = [
  { name: 'email', kind: 'text', isRequired: true, aliases: ['e_mail', 'mail', 'email_address', 'e_mail_address', 'e_mailadres', 'emailadres'] },
  { name: 'name', kind: 'text', isRequired: false, aliases: ['naam', 'full_name', 'volledige_naam'] },
  { name: 'team', kind: 'text', isRequired: false, aliases: ['afdeling', 'department', 'groep'] },
  { name: 'role', kind: 'text', isRequired: false, aliases: ['rol', 'functie', 'job_title', 'function'] },
  { name: 'enrolled_on', kind: 'day', isRequired: false, aliases: ['enrolled', 'start_date', 'startdatum', 'begindatum'] },
  { name: 'left_on', kind: 'day', isRequired: false, aliases: ['left', 'end_date', 'einddatum'] },
  { name: 'leave_from', kind: 'day', isRequired: false, aliases: ['leave_start', 'verlof_van', 'verlof_vanaf', 'begin_verlof'] },
  { name: 'leave_until', kind: 'day', isRequired: false, aliases: ['leave_end', 'verlof_tot_en_met', 'verlof_t_m', 'einde_verlof'] },
];

/** One person as a file tells; null where it tells nothing, which leaves what is known as it is. */
export interface PersonRow {
  row: number;
  email: string;
  name: string | null;
  team: string | null;
  /** A role of Pacer when the file's word names one. */
  role: Role | null;
  jobTitle: string | null;
  enrolledOn: Day | null;
  leftOn: Day | null;
  /** A time away, from its first up to and with its last day; both or neither. */
  leave: { startsOn: Day; lastOn: Day } | null;
}

const isStorable = (text: string) => !/[\0\p{Surrogate}]/u.test(text);
const optionalText = z.string().max(200, 'too-long').refine(isStorable, 'not-text').optional();
const optionalDay = z
  .string()
  .optional()
  .refine((text) => !text || (parseDay(text) !== null && text >= '1900-01-01' && text <= '2199-12-31'), 'not-a-day');

const PersonCellsSchema = z.object({
  email: z.string('missing').min(1, 'missing').max(200, 'too-long').refine(isStorable, 'not-text').pipe(z.email('not-an-email')),
  name: optionalText,
  team: optionalText,
  role: optionalText,
  enrolled_on: optionalDay,
  left_on: optionalDay,
  leave_from: optionalDay,
  leave_until: optionalDay,
});

export function readPersonRow({ row, cells }: TableRow): { ok: true; person: PersonRow } | { ok: false; problem: ImportProblem } {
  const read = PersonCellsSchema.safeParse({ ...cells, email: cells.email?.toLowerCase() });
  if (!read.success) {
    const issue = read.error.issues[0];
    const column = String(issue?.path[0] ?? '');
    return { ok: false, problem: { row, column, code: issue?.message ?? 'not-text', value: cells[column] ?? '' } };
  }
  const { email, name, team, role: word, enrolled_on: enrolledOn, left_on: leftOn, leave_from: leaveFrom, leave_until: leaveUntil } = read.data;
  if (enrolledOn && leftOn && leftOn < enrolledOn) return { ok: false, problem: { row, column: 'left_on', code: 'left-before-enrolled', value: leftOn } };
  if (Boolean(leaveFrom) !== Boolean(leaveUntil)) return { ok: false, problem: { row, column: leaveFrom ? 'leave_until' : 'leave_from', code: 'leave-half', value: '' } };
  if (leaveFrom && leaveUntil && leaveUntil < leaveFrom) return { ok: false, problem: { row, column: 'leave_until', code: 'leave-ends-before-start', value: leaveUntil } };
  const role = word ? roleOfWord(word) : null;
  const person: PersonRow = {
    row,
    email,
    name: name || null,
    team: team || null,
    role,
    jobTitle: word && !role ? word : null,
    enrolledOn: enrolledOn ? parseDay(enrolledOn) : null,
    leftOn: leftOn ? parseDay(leftOn) : null,
    leave: leaveFrom && leaveUntil ? { startsOn: parseDay(leaveFrom)!, lastOn: parseDay(leaveUntil)! } : null,
  };
  return { ok: true, person };
}
