import type { Entity } from './entity.ts';

/** What somebody allowed, refused or took back, for one purpose; only ever added to. */
export const CONSENT: Entity = {
  name: 'consent',
  table: 'consents',
  segment: 'consents',
  title: 'purpose',
  sort: 'at',
  partOf: 'contact',
  isAppendOnly: true,
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isRequired: true, isListed: true },
    { name: 'contact_point_id', kind: 'reference', target: 'contact_point', relation: 'contact_point' },
    { name: 'purpose', kind: 'choice', isRequired: true, isListed: true, choices: ['newsletter', 'marketing', 'service', 'research', 'profiling', 'sharing'] },
    { name: 'channel', kind: 'choice', isListed: true, choices: ['phone', 'email', 'visit', 'meeting', 'video', 'chat', 'message', 'letter', 'web', 'social', 'event', 'other'] },
    { name: 'lawful_basis', kind: 'choice', isRequired: true, isListed: true, choices: ['consent', 'contract', 'legal-obligation', 'legitimate-interest'] },
    { name: 'status', kind: 'choice', isRequired: true, isListed: true, choices: ['given', 'refused', 'withdrawn'] },
    { name: 'at', kind: 'instant', isRequired: true, isListed: true },
    { name: 'proof', kind: 'text', maxLength: 1000 },
    { name: 'recorded_by', kind: 'text', maxLength: 200 },
  ],
};
