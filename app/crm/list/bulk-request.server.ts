import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Entity } from '../entity/entity.ts';
import { listCustomFields } from '../record/custom-fields.server.ts';
import type { BulkAnswer } from './bulk-answer.ts';
import type { BulkTarget } from './bulk-edit.ts';
import { bulkEdit, previewBulkEdit } from './bulk-edit.server.ts';
import { bulkTrash } from './bulk-trash.server.ts';
import { BulkFormSchema, type BulkSelection } from './list-form.ts';
import { listProblem, listStandard } from './list-standard.ts';
import { readListQuery } from './read-list-query.ts';
import { defaultView, listViewsIn } from './read-views.server.ts';

interface BulkRequest {
  /** JSON of the form. */
  given: unknown;
  /** The list in which the rows were chosen, as in its address. */
  params: URLSearchParams;
  asOf: Date;
}

/** Does, or tries, what a bulk dialog asks. Null when it is no such question. */
export async function answerBulk(scope: Scope, entity: Entity, { given, params, asOf }: BulkRequest): Promise<BulkAnswer | null> {
  const form = BulkFormSchema.safeParse(parsed(given));
  if (!form.success) return null;
  const { selection } = form.data;
  const target = await readTarget(scope, entity, params, selection);
  if (!target) return { status: 'list-unclear' };
  if (form.data.intent === 'trash') {
    const { moved, refused } = await bulkTrash(scope, entity, target, { asOf });
    return { status: 'done', outcome: { changed: moved, same: 0, refused, refusals: [] }, batchId: scope.batchId };
  }
  const { set, clear, addTags, removeTags } = form.data;
  const edit = { set, clear, addTags, removeTags };
  if (form.data.intent === 'preview') {
    const tried = await previewBulkEdit(scope, entity, target, edit, { asOf });
    return tried.ok ? { status: 'preview', preview: tried.preview } : { status: 'refused', problems: tried.problems };
  }
  const done = await bulkEdit(scope, entity, target, edit, { asOf });
  return done.ok ? { status: 'done', outcome: done.outcome, batchId: scope.batchId } : { status: 'refused', problems: done.problems };
}

/** The records that were chosen in a list; null when the list in the address is not understood. */
export async function readTarget(scope: Scope, entity: Entity, params: URLSearchParams, selection: BulkSelection): Promise<BulkTarget | null> {
  return 'ids' in selection ? selection : wholeList(scope, entity, params, selection.except);
}

/** Null when the filter, or the view it comes with, is not there: without it everything would be chosen. */
async function wholeList(scope: Scope, entity: Entity, params: URLSearchParams, except: readonly string[]): Promise<BulkTarget | null> {
  const { customFields, views } = await inWorkspaceSql(scope.workspaceId, async (tx) => {
    const customFields = await listCustomFields(tx, scope, entity.name);
    return { customFields, views: await listViewsIn(tx, scope, entity, customFields) };
  });
  const { standard, problem: ofView } = listStandard(entity, { params, customFields, views, byItself: defaultView(views, scope.member?.id ?? null) });
  const { query, problem } = readListQuery(params, entity, customFields, standard);
  return listProblem(params, ofView, problem) ? null : { query, except };
}

function parsed(given: unknown): unknown {
  try {
    return typeof given === 'string' ? JSON.parse(given) : null;
  } catch {
    return null;
  }
}
