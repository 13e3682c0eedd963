import type { Entity } from '../entity/entity.ts';
import { domainNorm, phoneNorm } from '../identity/norm-columns.ts';
import { tidyInitials } from '../identity/initials.ts';
import type { RecordInput } from './record.ts';

type Row = Record<string, unknown>;

/** The columns of a record with an input laid over what it was; own fields go into `custom`. Derived names are not made here. */
export function toRow(entity: Entity, input: RecordInput, base: Row): Row {
  const row: Row = { ...base };
  let custom: Map<string, unknown> | null = null;
  for (const [name, value] of Object.entries(input)) {
    if (!name.startsWith('custom.')) {
      row[name] = value;
      continue;
    }
    custom ??= new Map(Object.entries((base.custom as Row | undefined) ?? {}));
    const key = name.slice('custom.'.length);
    if (value === null) custom.delete(key);
    else custom.set(key, value);
  }
  if (custom) row.custom = Object.fromEntries(custom);
  // What numbers and addresses are compared by; a database keeps it beside them.
  if (entity.derived.includes('phone_norm') && 'phone' in input) row.phone_norm = phoneNorm(input.phone, row.country);
  if (entity.derived.includes('domain_norm') && 'domain' in input) row.domain_norm = domainNorm(input.domain);
  if (entity.name === 'contact_point' && ('value' in input || 'kind' in input)) row.value_norm = pointNorm(row.kind, String(row.value));
  if (entity.name === 'contact' && typeof input.initials === 'string') row.initials = tidyInitials(input.initials);
  return row;
}

/** By what one way of reaching somebody is compared; what cannot be read as its kind is compared as it was typed. */
function pointNorm(kind: unknown, value: string): string {
  if (kind === 'phone') return phoneNorm(value, null) ?? value;
  if (kind === 'web') return domainNorm(value) ?? value;
  return value.toLowerCase();
}
