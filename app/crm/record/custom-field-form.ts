import { z } from 'zod';
import { ENTITY_NAMES } from '../entity/entity.ts';

export const CUSTOM_KINDS = ['text', 'long-text', 'integer', 'decimal', 'day', 'flag', 'choice'] as const;

const Text = (most: number) => z.string().trim().max(most, 'too-long').regex(/^[^\0\p{Surrogate}]*$/u, 'not-text');
const Flag = z.literal('on').optional().transform((value) => value === 'on');

/** One choice a line; each once. */
const Choices = Text(5_000)
  .default('')
  .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))])
  .pipe(z.array(z.string().max(100, 'too-long')).max(100, 'too-many'));

const Words = { label: Text(80).min(1, 'missing'), labelEn: Text(80).default('').transform((text) => text || null), choices: Choices, isRequired: Flag, isPersonal: Flag };

/** What the page of a workspace's own fields sends. */
export const CustomFieldFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), entity: z.enum(ENTITY_NAMES), key: Text(40).regex(/^[a-z][a-z0-9_]*$/, 'not-key'), kind: z.enum(CUSTOM_KINDS), ...Words }),
  z.object({ intent: z.literal('change'), id: z.uuid(), version: z.coerce.number().int(), ...Words }),
  z.object({ intent: z.literal('move'), id: z.uuid(), to: z.enum(['up', 'down']) }),
  z.object({ intent: z.literal('retire'), id: z.uuid() }),
  z.object({ intent: z.literal('reopen'), id: z.uuid() }),
]);
export type CustomFieldForm = z.output<typeof CustomFieldFormSchema>;
