import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { knownField } from '../filter/filter-field.ts';
import { titlesFor } from '../record/titles.server.ts';
import type { FileReview } from './file-review.ts';
import type { ReviewWords } from './import-page.ts';
import { WHOLE_NAME } from './target.ts';

/** The fields that would change, and what the records in them are called. */
export async function reviewWords(scope: Scope, entity: Entity, own: readonly Field[], { changes, samples }: FileReview): Promise<ReviewWords> {
  const fields = Object.keys(changes).flatMap((name) => knownField(entity, name, own) ?? (name === WHOLE_NAME.name ? [WHOLE_NAME] : []));
  const rows = samples.flatMap((sample) => (['before', 'after'] as const).map((side) => Object.fromEntries(sample.fields.map((each) => [each.field, each[side]]))));
  const known = await inWorkspaceSql(scope.workspaceId, (tx) => titlesFor(tx, scope, [fields, rows]));
  return { fields, titles: Object.assign(known, ...samples.map(({ names }) => names)) as Record<string, string>, currency: scope.currency };
}
