import { z } from 'zod';
import { ROLES } from '#app/people/role.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { SCORES, type Score } from '../pulses/pulse.ts';

const text = (longest: number) => z.string({ error: 'required' }).trim().min(1, 'required').max(longest, 'too-long');
const translation = (longest: number) => z.string().trim().max(longest, 'too-long').optional();
const LINK = /^(\/(?!\/)|https:\/\/)\S+$/;
const MOST_MATERIALS = 12;

/** One material a line: an address, with what it is called before it. */
const MaterialsSchema = z
  .string()
  .max(4_000, 'too-long')
  .optional()
  .transform((given, context) => {
    const lines = (given ?? '').split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
    if (lines.length > MOST_MATERIALS) context.addIssue({ code: 'custom', message: 'too-many-materials' });
    return lines.map((line) => {
      const at = line.search(/\S+$/);
      const link = line.slice(at);
      if (!LINK.test(link)) context.addIssue({ code: 'custom', message: 'not-a-link' });
      return { title: line.slice(0, at).replace(/[\s:–-]+$/, '') || link, link };
    });
  });

/** A course, new or changed. Error messages are codes; the screen has a sentence for each. */
export const CourseSchema = z.strictObject({
  titleNl: text(120),
  titleEn: translation(120),
  outcomeNl: text(300),
  outcomeEn: translation(300),
  roles: z.array(z.enum(ROLES), { error: 'role-required' }).min(1, 'role-required'),
  materials: MaterialsSchema,
  /** Absent for a new one. */
  version: z.coerce.number().int().optional(),
});
export type CourseForm = z.output<typeof CourseSchema>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const SessionSchema = z
  .strictObject({
    on: DaySchema,
    from: z.string({ error: 'required' }).regex(TIME, 'not-a-time'),
    until: z.string({ error: 'required' }).regex(TIME, 'not-a-time'),
    place: text(300),
    trainer: text(120),
    seats: z.coerce.number({ error: 'seats' }).int('seats').min(1, 'seats').max(1_000, 'seats').optional(),
  })
  .superRefine(({ from, until }, context) => {
    if (until <= from) context.addIssue({ code: 'custom', path: ['until'], message: 'before-start' });
  });
export type SessionForm = z.output<typeof SessionSchema>;

export const PlaceSchema = z.strictObject({ session: z.uuid(), is: z.enum(['taken', 'given-up']) });

export const ScoreSchema = z
  .strictObject({
    session: z.uuid(),
    score: z.enum(SCORES.map(String) as [string, ...string[]]).transform((given) => Number(given) as Score).optional(),
    /** Rather not. */
    pass: z.literal('yes').optional(),
    remark: z.string().trim().max(1_000, 'too-long').optional(),
  })
  .superRefine(({ score, pass }, context) => {
    if (score === undefined && !pass) context.addIssue({ code: 'custom', path: ['score'], message: 'score-required' });
  });

/** present or absent by member; what is left open is sent as the empty text. */
export const AttendanceSchema = z.record(z.uuid(), z.enum(['present', 'absent', '']));
export const InvitationSchema = z.strictObject({ whom: z.literal('needing').or(z.uuid()) });
