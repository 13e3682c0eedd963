import type { Party } from './capture.ts';
import type { Customer } from './customer.ts';

/** Whom the page of a customer is about, for what is written down from there. */
export function partyOf({ kind, record, links }: Customer): Party {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  if (kind === 'account') return { kind, id: record.id, name: text(record.name) ?? '', hint: text(record.city) };
  const employer = links.find(({ endsOn }) => endsOn === null)?.name;
  return { kind, id: record.id, name: text(record.full_name) ?? '', hint: [text(record.job_title), employer].filter(Boolean).join(' · ') || null };
}
