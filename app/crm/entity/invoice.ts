import type { Entity } from './entity.ts';

/** What somebody is asked to pay. */
export const INVOICE: Entity = {
  name: 'invoice',
  table: 'invoices',
  segment: 'invoices',
  title: 'number',
  sort: 'issued_on',
  hasPage: true,
  hasTags: true,
  needsHolder: true,
  derived: [],
  matchKeys: ['external_id', 'number'],
  unique: [['number']],
  fields: [
    { name: 'number', kind: 'text', isRequired: true, isListed: true, maxLength: 100, aliases: ['factuurnummer', 'invoice_number'] },
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isListed: true },
    { name: 'order_id', kind: 'reference', target: 'order', relation: 'order' },
    { name: 'issued_on', kind: 'day', isRequired: true, isListed: true, aliases: ['factuurdatum', 'invoice_date'] },
    { name: 'due_on', kind: 'day', isListed: true, aliases: ['vervaldatum', 'due_date'] },
    { name: 'status', kind: 'choice', isRequired: true, isListed: true, choices: ['draft', 'sent', 'paid', 'credited', 'written-off'] },
    { name: 'total_cents', kind: 'money', isRequired: true, isListed: true, aliases: ['totaal', 'bedrag', 'amount'] },
    { name: 'open_cents', kind: 'money', isReadOnly: true, isListed: true },
    { name: 'currency', kind: 'text', maxLength: 3, check: 'currency' },
  ],
};
