import { z } from 'zod';
import { GroupsSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { CHANNELS } from '#app/adoption/key-messages/key-message.ts';
import { DaySchema } from '#app/values/day-schema.ts';
import { MARKS, VOICES } from './planned-message.ts';

// Error messages are codes; the screen has a sentence for each.

const text = (longest: number) => z.string('text').trim().min(1, 'text').max(longest, 'long');
const day = z.string('day').pipe(DaySchema);

/** A message of the plan as it is posted, new or changed. */
export const PlannedMessageSchema = z
  .strictObject({
    subject: text(120),
    text: text(2_000),
    covers: z.array(z.enum(MARKS, 'choose')).max(MARKS.length, 'choose').default([]),
    senderId: z.uuid('choose'),
    voice: z.enum(VOICES, 'choose'),
    audience: GroupsSchema.default([]).refine((keys) => keys.length > 0, 'group'),
    channel: z.enum(CHANNELS, 'choose'),
    plannedOn: day,
    /** Absent is once. */
    everyWeeks: z.coerce.number('weeks').int('weeks').min(1, 'weeks').max(52, 'weeks').optional(),
    repeatUntil: day.optional(),
    keyMessageId: z.uuid('choose').optional(),
    /** The version that was looked at; absent for a new one. */
    version: z.coerce.number().int().optional(),
  })
  .superRefine(({ plannedOn, everyWeeks, repeatUntil }, context) => {
    if (everyWeeks !== undefined && repeatUntil === undefined) context.addIssue({ code: 'custom', path: ['repeatUntil'], message: 'until' });
    if (everyWeeks === undefined && repeatUntil !== undefined) context.addIssue({ code: 'custom', path: ['everyWeeks'], message: 'every' });
    if (repeatUntil !== undefined && repeatUntil < plannedOn) context.addIssue({ code: 'custom', path: ['repeatUntil'], message: 'until-early' });
  });
export type PlannedMessageInput = z.output<typeof PlannedMessageSchema>;

/** That it was told, on a day that has come. */
export const TellingSchema = z.strictObject({ on: day });
export const UntellingSchema = z.strictObject({ is: z.enum(['untold', 'told']) });
export const CancellingSchema = z.strictObject({ is: z.enum(['cancelled', 'restored']) });
