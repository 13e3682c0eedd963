import { z } from 'zod';
import { isUuid } from '#app/values/uuid.ts';
import type { BulkChange } from './bulk-change.ts';
import { PLAN_STATES } from './plan-item.ts';

/** Posted for an owner that is taken away. */
export const NOBODY = 'nobody';
const MOST_ITEMS = 500;

/** An item with the version that was looked at, as one value of a form. */
export const bulkItemValue = ({ id, version }: { id: string; version: number }) => `${id}.${version}`;

const Item = z.string().regex(/^[0-9a-f-]{36}\.\d{1,9}$/).transform((value) => ({ id: value.slice(0, 36), version: Number(value.slice(37)) }));

const BulkSchema = z.object({
  items: z.array(Item).min(1).max(MOST_ITEMS),
  ownerId: z.string().refine((text) => text === NOBODY || isUuid(text), 'unknown').optional(),
  is: z.enum(PLAN_STATES, { error: 'unknown' }).optional(),
  days: z.preprocess((text) => (typeof text === 'string' ? text.replace('−', '-') : text), z.coerce.number({ error: 'no-days' }).int('no-days').min(-365, 'no-days').max(365, 'no-days').optional()),
});

export const BULK_FIELDS = ['ownerId', 'is', 'days'] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

export type BulkGiven =
  | { is: 'read'; items: { id: string; version: number }[]; change: BulkChange }
  /** Codes by field; the screen has a sentence for each. None at a field is: nothing was chosen to change. */
  | { is: 'wrong'; errors: Partial<Record<BulkField, string>> }
  /** No form of ours sends this. */
  | { is: 'broken' };

export function readBulk(form: FormData): BulkGiven {
  const text = (name: BulkField) => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const given = BulkSchema.safeParse({ items: form.getAll('item'), ownerId: text('ownerId'), is: text('is'), days: text('days') });
  if (!given.success) {
    const { fieldErrors } = z.flattenError(given.error);
    if (fieldErrors.items) return { is: 'broken' };
    return { is: 'wrong', errors: Object.fromEntries(BULK_FIELDS.flatMap((field) => (fieldErrors[field]?.[0] ? [[field, fieldErrors[field][0]]] : []))) };
  }
  const { items, ownerId, is, days } = given.data;
  if (ownerId === undefined && is === undefined && !days) return { is: 'wrong', errors: {} };
  return { is: 'read', items, change: { ...(ownerId !== undefined && { ownerId: ownerId === NOBODY ? null : ownerId }), ...(is && { is }), ...(days && { days }) } };
}
