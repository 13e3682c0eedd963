import { m } from '#app/messages/compiled/messages.js';
import type { EntityName } from '../../entity/entity.ts';
import { entitiesWord } from '../field-label.ts';

const WORDS: Readonly<Record<string, () => string>> = {
  record_changes: () => m.privacy_of_record_changes(),
  feed_items: () => m.privacy_of_feed_items(),
  batches: () => m.privacy_of_batches(),
  audit_events: () => m.privacy_of_audit_events(),
  duplicate_candidates: () => m.privacy_of_duplicate_candidates(),
  merges: () => m.privacy_of_merges(),
  webhook_deliveries: () => m.privacy_of_webhook_deliveries(),
  events: () => m.privacy_of_events(),
  import_rows: () => m.privacy_of_import_rows(),
  actors: () => m.privacy_of_actors(),
  api_answers: () => m.privacy_of_api_answers(),
  import_jobs: () => m.privacy_of_import_jobs(),
  import_mappings: () => m.privacy_of_import_mappings(),
  imports: () => m.privacy_of_imports(),
  jobs: () => m.privacy_of_jobs(),
  saved_views: () => m.privacy_of_saved_views(),
  tags: () => m.privacy_of_tags(),
  team_reviews: () => m.privacy_of_team_reviews(),
};

/** What a part of what is held about a person is called; the table's own name when there is no word for it. */
export function sectionWord(table: string, entity: EntityName | null): string {
  return entity ? entitiesWord(entity) : (WORDS[table]?.() ?? table);
}
