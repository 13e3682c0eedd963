import { z } from 'zod';
import { isRole } from '#app/people/role.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { isUuid } from '#app/values/uuid.ts';
import { CHANNELS, EVERYBODY, type GroupKey, isGroupKey, type Sender } from './key-message.ts';

const required = (longest: number) => z.string({ error: 'required' }).trim().min(1, 'required').max(longest, 'too-long');
const number = z.string({ error: 'required' }).trim().regex(/^\d{1,3}$/, 'not-a-number').transform(Number).refine((times) => times >= 1 && times <= 100, 'not-a-number');
const LINK = /^(\/(?!\/)|https?:\/\/)\S+$/;
const version = z.coerce.number().int().optional();

/** Everybody needs no other group beside it. */
export const GroupsSchema = z
  .array(z.string())
  .max(300, 'unknown-group')
  .refine((keys) => keys.every(isGroupKey), 'unknown-group')
  .transform((keys): GroupKey[] => (keys.includes(EVERYBODY) ? [EVERYBODY] : [...new Set(keys)]));

/** A role by its name, or a member by their id. */
const SenderSchema = z
  .string({ error: 'required' })
  .refine((given) => isRole(given) || isUuid(given), 'required')
  .transform((given): Sender => (isRole(given) ? { kind: 'role', role: given } : { kind: 'member', memberId: given }));

/** A message, new or changed. Error messages are codes; the screen has a sentence for each. */
export const KeyMessageSchema = z
  .strictObject({
    text: required(200),
    audience: GroupsSchema.default([]).refine((keys) => keys.length > 0, 'group-required'),
    sender: SenderSchema,
    least: number,
    most: number,
    /** The version that was looked at; absent for a new one. */
    version,
  })
  .superRefine(({ least, most }, context) => {
    if (most < least) context.addIssue({ code: 'custom', path: ['most'], message: 'less-than-least' });
  });
export type KeyMessageInput = z.output<typeof KeyMessageSchema>;

/** One time that a message was given, new or changed. */
export const OccasionSchema = z
  .strictObject({
    messageId: z.uuid('message-required'),
    on: z.string({ error: 'required' }).pipe(DaySchema),
    giverId: z.uuid('required'),
    channel: z.enum(CHANNELS, { error: 'required' }),
    /** The groups that the message is meant for, or those that are chosen. */
    whom: z.enum(['meant', 'chosen'], { error: 'required' }).default('chosen'),
    audience: GroupsSchema.default([]),
    link: z.string().trim().max(500, 'too-long').regex(LINK, 'not-a-link').optional(),
    note: z.string().trim().max(500, 'too-long').optional(),
    version,
  })
  .superRefine(({ whom, audience }, context) => {
    if (whom === 'chosen' && audience.length === 0) context.addIssue({ code: 'custom', path: ['audience'], message: 'group-required' });
  });
export type OccasionInput = z.output<typeof OccasionSchema>;

export const WithdrawalSchema = z.strictObject({ is: z.enum(['withdrawn', 'restored']) });
export const RemovalSchema = z.strictObject({ is: z.enum(['removed', 'restored']) });
