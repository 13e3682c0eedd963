import type { Entity } from './entity.ts';

/** What can be a member of: its period, fee and renewal. */
export const MEMBERSHIP_TYPE: Entity = {
  name: 'membership_type',
  table: 'membership_types',
  segment: 'membership-types',
  title: 'name',
  sort: 'name',
  hasPage: true,
  derived: [],
  matchKeys: ['external_id', 'code'],
  unique: [['code']],
  fields: [
    { name: 'code', kind: 'text', isRequired: true, isListed: true, maxLength: 40 },
    { name: 'name', kind: 'text', isRequired: true, isListed: true },
    { name: 'period_unit', kind: 'choice', isRequired: true, isListed: true, choices: ['month', 'quarter', 'year'] },
    { name: 'period_count', kind: 'integer', isRequired: true, isListed: true, min: 1, max: 120 },
    { name: 'scheme', kind: 'choice', isRequired: true, isListed: true, choices: ['rolling', 'calendar'] },
    { name: 'fixed_start_month', kind: 'integer', min: 1, max: 12 },
    { name: 'fixed_start_day', kind: 'integer', min: 1, max: 28 },
    { name: 'rollover_month', kind: 'integer', min: 1, max: 12 },
    { name: 'rollover_day', kind: 'integer', min: 1, max: 28 },
    { name: 'fee_cents', kind: 'money', isListed: true },
    { name: 'currency', kind: 'text', maxLength: 3, check: 'currency' },
    { name: 'auto_renew', kind: 'flag', isListed: true },
    { name: 'notice_days', kind: 'integer', min: 0, max: 3660 },
    { name: 'product_id', kind: 'reference', target: 'product', relation: 'product' },
  ],
};
