import type { Entity } from './entity.ts';

/** A series of stages that deals go through. */
export const PIPELINE: Entity = {
  name: 'pipeline',
  table: 'pipelines',
  segment: 'pipelines',
  title: 'name',
  sort: 'position',
  hasPage: true,
  derived: [],
  matchKeys: ['external_id', 'name'],
  unique: [['name']],
  fields: [
    { name: 'name', kind: 'text', isRequired: true, isListed: true },
    { name: 'position', kind: 'integer', isRequired: true, isListed: true },
    { name: 'is_default', kind: 'flag', isListed: true },
  ],
};
