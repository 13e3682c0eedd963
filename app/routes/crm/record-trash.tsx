import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { findRecord } from '#app/crm/record/find-record.server.ts';
import { recordPath } from '#app/crm/record/record-path.ts';
import { removeRecord } from '#app/crm/record/trash-record.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { notFound, writableEntity } from '#app/record-route.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record(params.segment ?? '', params.record ?? ''));
}

/** Throws a record away; the toast takes it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const entity = writableEntity(params.segment);
  const found = await findRecord(scope, entity, params.record ?? '');
  if (!found) throw notFound();
  const removed = await removeRecord(scope, entity, found.record.id, { asOf: new Date() });
  if (!removed.ok && removed.reason === 'not-found') throw notFound();
  if (!removed.ok) return redirectWithToast(recordPath(entity, found.record), { tone: 'bad', text: m.record_remove_in_use() });
  const to = localPath((await request.formData()).get('to'), entity.hasPage ? paths.records(entity.segment) : recordPath(entity, found.record));
  return redirectWithToast(to, { tone: 'good', text: m.record_removed(), action: { label: m.record_undo(), to: paths.undoBatch(scope.batchId) } });
}
