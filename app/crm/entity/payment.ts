import type { Entity } from './entity.ts';

/** Money that came in. */
export const PAYMENT: Entity = {
  name: 'payment',
  table: 'payments',
  segment: 'payments',
  title: 'reference',
  sort: 'received_on',
  hasPage: true,
  needsHolder: true,
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isListed: true },
    { name: 'received_on', kind: 'day', isRequired: true, isListed: true, aliases: ['datum', 'date', 'betaaldatum'] },
    { name: 'amount_cents', kind: 'money', isRequired: true, isListed: true, aliases: ['bedrag', 'amount'] },
    { name: 'currency', kind: 'text', maxLength: 3, check: 'currency' },
    { name: 'method', kind: 'choice', isListed: true, choices: ['bank-transfer', 'direct-debit', 'ideal', 'card', 'cash', 'other'] },
    { name: 'reference', kind: 'text', isListed: true, maxLength: 200, aliases: ['kenmerk', 'omschrijving', 'betalingskenmerk'] },
  ],
};
