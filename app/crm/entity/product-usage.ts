import type { Entity } from './entity.ts';

/** How much of a product somebody used in a period. */
export const PRODUCT_USAGE: Entity = {
  name: 'product_usage',
  table: 'product_usages',
  segment: 'product-usages',
  title: 'metric',
  sort: 'period_on',
  hasPage: true,
  needsHolder: true,
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isListed: true },
    { name: 'product_id', kind: 'reference', target: 'product', relation: 'product', isRequired: true, isListed: true },
    { name: 'metric', kind: 'text', isRequired: true, isListed: true, maxLength: 80 },
    { name: 'quantity', kind: 'decimal', isRequired: true, isListed: true },
    { name: 'period_on', kind: 'day', isRequired: true, isListed: true },
  ],
};
