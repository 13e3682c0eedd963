import type { Entity } from './entity.ts';

/** One line of an invoice. */
export const INVOICE_LINE: Entity = {
  name: 'invoice_line',
  table: 'invoice_lines',
  segment: 'invoice-lines',
  title: 'description',
  sort: 'position',
  partOf: 'invoice',
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'invoice_id', kind: 'reference', target: 'invoice', relation: 'invoice', isRequired: true, isListed: true },
    { name: 'position', kind: 'integer' },
    { name: 'product_id', kind: 'reference', target: 'product', relation: 'product', isListed: true },
    { name: 'membership_period_id', kind: 'reference', target: 'membership_period', relation: 'membership_period' },
    { name: 'description', kind: 'text', isListed: true },
    { name: 'quantity', kind: 'decimal', isRequired: true, isListed: true },
    { name: 'unit_price_cents', kind: 'money' },
    { name: 'total_cents', kind: 'money', isRequired: true, isListed: true },
  ],
};
