import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { confirmRecord } from '#app/crm/record/confirm-record.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { notFound, writableEntity } from '#app/record-route.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record(params.segment ?? '', params.record ?? ''));
}

/** Says that the facts of an account or a contact are right. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const entity = writableEntity(params.segment);
  const form = await request.formData();
  const confirmed = await confirmRecord(scope, entity, params.record ?? '', { asOf: new Date() });
  if (!confirmed.ok) throw notFound();
  return redirectWithToast(localPath(form.get('to'), paths.record(entity.segment, params.record ?? '')), { tone: 'good', text: m.record_confirmed(), action: { label: m.record_undo(), to: paths.undoBatch(scope.batchId) } });
}
