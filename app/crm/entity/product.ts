import type { Entity } from './entity.ts';

/** What is sold or used. */
export const PRODUCT: Entity = {
  name: 'product',
  table: 'products',
  segment: 'products',
  title: 'name',
  sort: 'name',
  hasPage: true,
  hasTags: true,
  derived: ['name_folded'],
  matchKeys: ['external_id', 'sku', 'name'],
  unique: [['sku']],
  fields: [
    { name: 'sku', kind: 'text', isRequired: true, isListed: true, maxLength: 80, aliases: ['artikelnummer', 'product_code', 'productcode', 'code'] },
    { name: 'name', kind: 'text', isRequired: true, isListed: true, aliases: ['naam', 'product', 'productnaam'] },
    { name: 'category', kind: 'text', isListed: true, maxLength: 120, aliases: ['categorie', 'series', 'family', 'productgroep'] },
    { name: 'unit', kind: 'text', maxLength: 40, aliases: ['eenheid'] },
    { name: 'price_cents', kind: 'money', isListed: true, aliases: ['prijs', 'price', 'sales_price', 'list_price', 'unit_price'] },
    { name: 'currency', kind: 'text', maxLength: 3, check: 'currency' },
    { name: 'is_active', kind: 'flag', isListed: true, standard: true },
    { name: 'description', kind: 'long-text' },
  ],
};
