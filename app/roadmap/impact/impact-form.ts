import { z } from 'zod';

// Error messages are codes; the screen has a sentence for each.

const score = z.coerce.number('score').int('score').min(1, 'score').max(5, 'score');
const choice = z.uuid('choose').nullable().default(null);
/** The version that was looked at; absent for a new one. */
const version = z.coerce.number().int().optional();
const described = z.string().trim().max(2_000, 'long').default('');

/** A group as it is posted. Half of it may still be open: the page says what is missing. */
export const GroupSchema = z
  .strictObject({
    name: z.string().trim().max(120, 'long').default(''),
    teamId: choice,
    roleId: choice,
    now: described,
    wanted: described,
    organisation: score.nullable().default(null),
    department: score.nullable().default(null),
    individual: score.nullable().default(null),
    note: z.string().trim().max(600, 'long').default(''),
    version,
  })
  .superRefine(({ name, teamId, roleId }, context) => {
    if (!name && !teamId && !roleId) context.addIssue({ code: 'custom', path: ['name'], message: 'name' });
  });
export type GroupInput = z.output<typeof GroupSchema>;

/** A challenge with how it is weighed for groups; without a score it is not, for a group that is left out it stays as it was. */
export const ChallengeSchema = z.strictObject({
  name: z.string('text').trim().min(1, 'text').max(160, 'long'),
  risks: z
    .array(
      z
        .strictObject({ groupId: z.uuid('choose'), score: score.optional(), mitigation: z.string().trim().max(600, 'long').default(''), ownerId: choice })
        .superRefine((risk, context) => {
          if (risk.score === undefined && (risk.mitigation || risk.ownerId)) context.addIssue({ code: 'custom', path: ['score'], message: 'score-missing' });
        }),
    )
    .max(100)
    .default([]),
  version,
});
export type ChallengeInput = z.output<typeof ChallengeSchema>;
