import type { Entity } from './entity.ts';

/** Which part of a payment pays which invoice. */
export const PAYMENT_ALLOCATION: Entity = {
  name: 'payment_allocation',
  table: 'payment_allocations',
  segment: 'payment-allocations',
  title: 'amount_cents',
  sort: 'id',
  partOf: 'payment',
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'payment_id', kind: 'reference', target: 'payment', relation: 'payment', isRequired: true, isListed: true },
    { name: 'invoice_id', kind: 'reference', target: 'invoice', relation: 'invoice', isRequired: true, isListed: true },
    { name: 'amount_cents', kind: 'money', isRequired: true, isListed: true },
  ],
};
