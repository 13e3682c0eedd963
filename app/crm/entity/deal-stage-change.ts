import type { Entity } from './entity.ts';

/** When a deal came into a stage, and how long it was in the one before. */
export const DEAL_STAGE_CHANGE: Entity = {
  name: 'deal_stage_change',
  table: 'deal_stage_changes',
  segment: 'deal-stage-changes',
  title: 'at',
  sort: 'at',
  partOf: 'deal',
  isAppendOnly: true,
  derived: [],
  matchKeys: ['external_id'],
  fields: [
    { name: 'deal_id', kind: 'reference', target: 'deal', relation: 'deal', isRequired: true, isListed: true },
    { name: 'from_stage_id', kind: 'reference', target: 'stage', relation: 'from_stage', isListed: true },
    { name: 'to_stage_id', kind: 'reference', target: 'stage', relation: 'to_stage', isRequired: true, isListed: true },
    { name: 'at', kind: 'instant', isRequired: true, isListed: true },
    { name: 'by_id', kind: 'member', isListed: true },
    { name: 'seconds', kind: 'integer', isListed: true },
  ],
};
