import type { Entity } from './entity.ts';

/** One step of a pipeline. */
export const STAGE: Entity = {
  name: 'stage',
  table: 'stages',
  segment: 'stages',
  title: 'name',
  sort: 'position',
  partOf: 'pipeline',
  derived: [],
  matchKeys: ['external_id', 'name'],
  unique: [['pipeline_id', 'name']],
  fields: [
    { name: 'pipeline_id', kind: 'reference', target: 'pipeline', relation: 'pipeline', isRequired: true, isListed: true },
    { name: 'name', kind: 'text', isRequired: true, isListed: true },
    { name: 'position', kind: 'integer', isRequired: true, isListed: true },
    { name: 'probability', kind: 'integer', isRequired: true, isListed: true, min: 0, max: 100 },
    { name: 'kind', kind: 'choice', isRequired: true, isListed: true, choices: ['open', 'won', 'lost'] },
    { name: 'aging_days', kind: 'integer', isListed: true, min: 0, max: 3660 },
  ],
};
