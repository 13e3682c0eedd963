import type { Entity } from './entity.ts';

/** One line of an order. */
export const ORDER_LINE: Entity = {
  name: 'order_line',
  table: 'order_lines',
  segment: 'order-lines',
  title: 'description',
  sort: 'position',
  partOf: 'order',
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'order_id', kind: 'reference', target: 'order', relation: 'order', isRequired: true, isListed: true, aliases: ['order', 'order_number', 'ordernummer'] },
    { name: 'position', kind: 'integer' },
    { name: 'product_id', kind: 'reference', target: 'product', relation: 'product', isListed: true, aliases: ['product'] },
    { name: 'description', kind: 'text', isListed: true },
    { name: 'quantity', kind: 'decimal', isRequired: true, isListed: true, aliases: ['aantal', 'qty'] },
    { name: 'unit_price_cents', kind: 'money', aliases: ['stukprijs'] },
    { name: 'discount_cents', kind: 'money', aliases: ['korting'] },
    { name: 'total_cents', kind: 'money', isRequired: true, isListed: true, aliases: ['regelbedrag', 'amount', 'sales', 'bedrag'] },
  ],
};
