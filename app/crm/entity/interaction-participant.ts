import type { Entity } from './entity.ts';

/** Who took part in an interaction. */
export const INTERACTION_PARTICIPANT: Entity = {
  name: 'interaction_participant',
  table: 'interaction_participants',
  segment: 'interaction-participants',
  title: 'role',
  sort: 'role',
  partOf: 'interaction',
  derived: [],
  matchKeys: ['external_id'],
  unique: [['interaction_id', 'contact_id', 'role']],
  fields: [
    { name: 'interaction_id', kind: 'reference', target: 'interaction', relation: 'interaction', isRequired: true, isListed: true },
    { name: 'contact_id', kind: 'reference', target: 'contact', relation: 'contact', isRequired: true, isListed: true },
    { name: 'contact_point_id', kind: 'reference', target: 'contact_point', relation: 'contact_point' },
    { name: 'role', kind: 'choice', isRequired: true, isListed: true, choices: ['from', 'to', 'cc', 'attendee'] },
  ],
};
