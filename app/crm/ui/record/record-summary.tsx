import { m } from '#app/messages/compiled/messages.js';
import { valueOf } from '../../record/merge-edits.ts';
import type { RecordPage } from '../../record/record-page.ts';
import { choiceTone } from '../choice-tone.ts';
import { ChoiceBadge } from '../choice-badge.tsx';
import { FieldText } from '../field-text.tsx';
import { MadeLine } from './made-line.tsx';

const PARTIES = ['account_id', 'contact_id'];
const AMOUNTS = ['amount_cents', 'total_cents'];

/** Under the title of a record: how it stands, whose it is and what it is worth; when it was made, where there is none of that. */
export function RecordSummary({ page }: { page: RecordPage }) {
  const known = (name: string) => {
    const field = page.fields.find((each) => each.name === name);
    const value = field ? valueOf(page.record, name) : null;
    return field && value !== null && value !== '' ? { field, value } : null;
  };
  const states = ['status', 'priority'].flatMap((name) => {
    const found = known(name);
    return typeof found?.value === 'string' && choiceTone(name, found.value) !== null ? [{ field: found.field, choice: found.value }] : [];
  });
  const facts = [...PARTIES, AMOUNTS.find((name) => known(name)) ?? ''].flatMap((name) => known(name) ?? []);
  const owner = known('owner_id');
  const ownerName = typeof owner?.value === 'string' ? page.titles[owner.value] : undefined;
  if (states.length + facts.length === 0) return <MadeLine page={page} />;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {states.map(({ field, choice }) => (
        <ChoiceBadge key={field.name} field={field} choice={choice} />
      ))}
      {facts.map(({ field, value }) => (
        <span key={field.name}>
          <FieldText field={field} value={value} title={typeof value === 'string' ? page.titles[value] : undefined} currency={page.currency} />
        </span>
      ))}
      {ownerName ? <span>{m.customer_owner({ name: ownerName })}</span> : null}
    </span>
  );
}
