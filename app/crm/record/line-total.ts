import type { Entity } from '../entity/entity.ts';
import { fieldOf } from '../entity/entities.ts';
import { readValue } from './read-input.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A new line of an order or invoice whose total was left open gets it from the rest: quantity × unit price − discount, in whole cents. */
export function withLineTotal(entity: Entity, raw: Raw, isNew: boolean): Raw {
  if (!isNew || (entity.name !== 'order_line' && entity.name !== 'invoice_line') || !isOpen(raw.total_cents)) return raw;
  const [quantity, price] = [numberOf(entity, raw, 'quantity'), numberOf(entity, raw, 'unit_price_cents')];
  if (quantity === null || price === null) return raw;
  return { ...raw, total_cents: Math.round(quantity * price) - (numberOf(entity, raw, 'discount_cents') ?? 0) };
}

function isOpen(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function numberOf(entity: Entity, raw: Raw, name: string): number | null {
  const field = fieldOf(entity, name);
  const read = field && readValue(field, raw[name], { timeZone: 'UTC' });
  return read?.ok && typeof read.value === 'number' ? read.value : null;
}
