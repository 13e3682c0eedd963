import { z } from 'zod';

// Error messages are codes; the screen has a sentence for each.

export const UrgencySchema = z.strictObject({
  text: z.string('text').trim().min(1, 'text').max(400, 'long'),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'link' })]).default(''),
  kpiId: z.union([z.literal(''), z.uuid('choose')]).default(''),
});
export type UrgencyInput = z.output<typeof UrgencySchema>;

export const VoteSchema = z.strictObject({ is: z.enum(['given', 'withdrawn']) });
export const RemovalSchema = z.strictObject({ is: z.enum(['removed', 'kept']) });

export const ScopeItemSchema = z.strictObject({ text: z.string('text').trim().min(1, 'text').max(200, 'long') });
export type ScopeItemInput = z.output<typeof ScopeItemSchema> & { side: 'in' | 'out' };

const scale = z.coerce.number('choose').int('choose').min(1, 'choose').max(5, 'choose');
export const StakeholderSchema = z.strictObject({
  name: z.string('text').trim().min(1, 'text').max(120, 'long'),
  interest: z.string().trim().max(300, 'long').default(''),
  influence: scale,
  attitude: scale,
});
export type StakeholderInput = z.output<typeof StakeholderSchema>;

export const PositionSchema = z.strictObject({ influence: scale, attitude: scale, note: z.string().trim().max(300, 'long').default('') });
export type PositionInput = z.output<typeof PositionSchema>;

export const StrategySignatureSchema = z.strictObject({ is: z.enum(['signed', 'withdrawn']) });
/** In percent. */
export const QuorumSchema = z.strictObject({ quorum: z.coerce.number().int().min(1).max(100) });
