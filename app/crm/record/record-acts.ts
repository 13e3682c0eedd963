import type { EntityName } from '../entity/entity.ts';
import type { CrmRecord } from './record.ts';

/** What somebody did, as usage counts it: the most telling act of one change, since one press is one act. */
export function activityOf(entity: EntityName, before: CrmRecord | null, after: CrmRecord): string {
  const hasChanged = (name: string) => before !== null && before[name] !== after[name];
  switch (entity) {
    case 'interaction':
      return before === null ? 'interaction.log' : 'interaction.update';
    case 'deal':
      return hasChanged('stage_id') ? 'deal.stage' : hasChanged('next_step') || hasChanged('next_step_on') ? 'deal.next-step' : named(entity, before);
    case 'task':
      return hasChanged('done_at') && after.done_at !== null ? 'task.done' : named(entity, before);
    case 'case':
      return hasChanged('status') && after.status === 'solved' ? 'case.solve' : named(entity, before);
    default:
      return named(entity, before);
  }
}

function named(entity: EntityName, before: CrmRecord | null): string {
  return `${entity.replaceAll('_', '-')}.${before === null ? 'create' : 'update'}`;
}
