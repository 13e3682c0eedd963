import type { Entity } from './entity.ts';

/** One period of a membership; the periods of one never overlap. */
export const MEMBERSHIP_PERIOD: Entity = {
  name: 'membership_period',
  table: 'membership_periods',
  segment: 'membership-periods',
  title: 'starts_on',
  sort: 'starts_on',
  partOf: 'membership',
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'membership_id', kind: 'reference', target: 'membership', relation: 'membership', isRequired: true, isListed: true },
    { name: 'starts_on', kind: 'day', isRequired: true, isListed: true },
    { name: 'ends_on', kind: 'day', isRequired: true, isListed: true },
    { name: 'fee_cents', kind: 'money', isListed: true },
    { name: 'currency', kind: 'text', maxLength: 3, check: 'currency' },
  ],
};
