import type { Entity } from './entity.ts';

/** Something bought. */
export const ORDER: Entity = {
  name: 'order',
  table: 'orders',
  segment: 'orders',
  title: 'number',
  sort: 'ordered_on',
  hasPage: true,
  hasTags: true,
  needsHolder: true,
  derived: [],
  matchKeys: ['external_id', 'number'],
  unique: [['number']],
  fields: [
    { name: 'number', kind: 'text', isRequired: true, isListed: true, maxLength: 100, aliases: ['ordernummer', 'order_number', 'order_id', 'bestelnummer', 'order'] },
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true, aliases: ['account', 'klant', 'customer', 'customer_id', 'klantnummer', 'company'] },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', aliases: ['contact', 'contact_name'] },
    { name: 'ordered_on', kind: 'day', isRequired: true, isListed: true, aliases: ['datum', 'date', 'order_date', 'orderdatum', 'besteldatum', 'ordered_on'] },
    { name: 'status', kind: 'choice', isRequired: true, isListed: true, choices: ['draft', 'confirmed', 'delivered', 'cancelled', 'returned'], wording: 'order', standard: 'confirmed' },
    { name: 'total_cents', kind: 'money', isRequired: true, isListed: true, aliases: ['totaal', 'total', 'bedrag', 'amount', 'ordertotaal', 'total_amount', 'sales'] },
    { name: 'currency', kind: 'text', maxLength: 3, check: 'currency', aliases: ['valuta'] },
    { name: 'deal_id', kind: 'reference', target: 'deal', relation: 'deal' },
    { name: 'campaign_id', kind: 'reference', target: 'campaign', relation: 'campaign' },
    { name: 'owner_id', kind: 'member' },
  ],
};
