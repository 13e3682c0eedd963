import type { Entity } from './entity.ts';

/** Something written down about somebody. */
export const NOTE: Entity = {
  name: 'note',
  table: 'notes',
  segment: 'notes',
  title: 'text',
  sort: 'created_at',
  hasPage: true,
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'text', kind: 'long-text', isRequired: true, isListed: true, isPersonal: true, aliases: ['notitie', 'note', 'tekst', 'body'] },
    { name: 'account_id', kind: 'reference', target: 'account', relation: 'account', isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isListed: true },
    { name: 'deal_id', kind: 'reference', target: 'deal', relation: 'deal' },
    { name: 'case_id', kind: 'reference', target: 'case', relation: 'case' },
    { name: 'membership_id', kind: 'reference', target: 'membership', relation: 'membership' },
    { name: 'owner_id', kind: 'member', isListed: true },
  ],
};
