import { z } from 'zod';
import { ROLES } from '#app/people/role.ts';
import { USUAL_HOLDOUT_PERCENT } from './nudge-rule.ts';

const text = (longest: number) => z.string({ error: 'required' }).trim().min(1, 'required').max(longest, 'too-long');
const translation = (longest: number) => z.string().trim().max(longest, 'too-long').optional();

/** A new rule. Error messages are codes; the screen has a sentence for each. */
export const NewNudgeRuleSchema = z
  .strictObject({
    /** preview only counts whom it would reach. */
    intent: z.enum(['preview', 'create']),
    kind: z.enum(['act-missing', 'item-open'], { error: 'required' }),
    activityKey: z.string().trim().max(100).optional(),
    withinDays: z.coerce.number({ error: 'days' }).int('days').min(1, 'days').max(90, 'days').default(7),
    itemId: z.uuid('required').optional(),
    role: z.enum(ROLES).optional(),
    teamId: z.uuid().optional(),
    titleNl: text(120),
    titleEn: translation(120),
    benefitNl: text(300),
    benefitEn: translation(300),
    link: z
      .string()
      .trim()
      .regex(/^(\/(?!\/)|https:\/\/)/, 'not-a-link')
      .max(500, 'too-long')
      .optional(),
    holdoutPercent: z.coerce.number({ error: 'holdout' }).int('holdout').min(0, 'holdout').max(90, 'holdout').default(USUAL_HOLDOUT_PERCENT),
  })
  .superRefine(({ kind, activityKey, itemId }, context) => {
    if (kind === 'act-missing' && !activityKey) context.addIssue({ code: 'custom', path: ['activityKey'], message: 'required' });
    if (kind === 'item-open' && !itemId) context.addIssue({ code: 'custom', path: ['itemId'], message: 'required' });
  });
export type NewNudgeRule = z.input<typeof NewNudgeRuleSchema>;

export const NudgeSwitchSchema = z.strictObject({ intent: z.literal('switch'), ruleId: z.uuid(), isOn: z.enum(['yes', 'no']), version: z.coerce.number().int() });

/** What somebody does with their own reminders, and a coach with who was handed over. */
export const OwnNudgeSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('dismiss'), nudgeId: z.uuid() }),
  z.strictObject({ intent: z.literal('spoken'), handoverId: z.uuid() }),
]);
