import type { Entity } from './entity.ts';

/** One address by which somebody can be reached. */
export const CONTACT_POINT: Entity = {
  name: 'contact_point',
  table: 'contact_points',
  segment: 'contact-points',
  title: 'value',
  sort: 'value',
  partOf: 'contact',
  needsHolder: true,
  derived: ['value_norm'],
  matchKeys: ['external_id', 'value'],
  fields: [
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isListed: true },
    { name: 'kind', kind: 'choice', isRequired: true, isListed: true, choices: ['email', 'phone', 'post', 'social', 'web'] },
    { name: 'value', kind: 'text', isRequired: true, isListed: true, isPersonal: true, maxLength: 320 },
    { name: 'label', kind: 'text', isListed: true, maxLength: 80 },
    { name: 'is_primary', kind: 'flag', isListed: true },
    { name: 'verified_at', kind: 'instant' },
    { name: 'bounced_at', kind: 'instant' },
  ],
};
