import { z } from 'zod';
import { DaySchema } from '#app/values/day-schema.ts';
import { TEST_KINDS, TEST_OUTCOMES } from './readiness-rule.ts';

// Error messages are codes; the screen has a sentence for each.

const text = (longest: number) => z.string('text').trim().min(1, 'text').max(longest, 'long');
const note = z.string().trim().max(2_000, 'long').default('');
const day = z.string('day').pipe(DaySchema);
const count = (message: string) => z.coerce.number(message).int(message).min(0, message).max(2_000_000_000, message);
/** The version that was looked at; absent for a new one. */
const version = z.coerce.number().int().optional();

export const TestCycleSchema = z.strictObject({
  name: text(120),
  subject: text(2_000),
  kind: z.enum(TEST_KINDS, 'choose'),
  withMigratedData: z.boolean().default(false),
  withRightRoles: z.boolean().default(false),
  plannedOn: day.nullable().default(null),
  version,
});
export type TestCycleInput = z.output<typeof TestCycleSchema>;

/** What came of a cycle. Open defects are accepted with their number and what they are, or the cycle did not pass. */
export const JudgementSchema = z
  .strictObject({
    outcome: z.enum(TEST_OUTCOMES, 'choose'),
    byId: z.uuid('choose'),
    on: day,
    acceptedDefects: count('count').default(0),
    note,
    version: z.coerce.number().int(),
  })
  .superRefine(({ outcome, acceptedDefects, note: list }, context) => {
    if (outcome === 'accepted' && acceptedDefects === 0) context.addIssue({ code: 'custom', path: ['acceptedDefects'], message: 'defects-missing' });
    if (outcome !== 'accepted' && acceptedDefects > 0) context.addIssue({ code: 'custom', path: ['acceptedDefects'], message: 'defects-elsewhere' });
    if (outcome === 'accepted' && !list) context.addIssue({ code: 'custom', path: ['note'], message: 'defects-list' });
    if (outcome === 'failed' && !list) context.addIssue({ code: 'custom', path: ['note'], message: 'why-failed' });
  });
export type JudgementInput = z.output<typeof JudgementSchema>;

const LONGEST_MINUTES = 14 * 24 * 60;

/** A rehearsal that was held. What went wrong or was different is said in words too. */
export const RehearsalSchema = z
  .strictObject({
    heldOn: day,
    minutes: z.coerce.number('minutes').int('minutes').min(1, 'minutes').max(LONGEST_MINUTES, 'minutes'),
    rowsMoved: count('count'),
    rowsRefused: count('count'),
    outcome: z.enum(['succeeded', 'failed'], 'choose'),
    ledById: z.uuid('choose'),
    note,
    version,
  })
  .superRefine(({ outcome, rowsMoved, rowsRefused, note: told }, context) => {
    if (outcome === 'succeeded' && rowsMoved === 0) context.addIssue({ code: 'custom', path: ['rowsMoved'], message: 'nothing-moved' });
    if (!told && outcome === 'failed') context.addIssue({ code: 'custom', path: ['note'], message: 'why-failed' });
    else if (!told && rowsRefused > 0) context.addIssue({ code: 'custom', path: ['note'], message: 'differences' });
  });
export type RehearsalInput = z.output<typeof RehearsalSchema>;
