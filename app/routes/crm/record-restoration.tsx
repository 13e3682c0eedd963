import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { restoreRecord } from '#app/crm/record/trash-record.server.ts';
import { restoreRefusal } from '#app/crm/ui/history/restore-refusal.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { notFound, writableEntity } from '#app/record-route.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record(params.segment ?? '', params.record ?? ''));
}

/** Takes a record out of the trash. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const entity = writableEntity(params.segment);
  const restored = await restoreRecord(scope, entity, params.record ?? '', { asOf: new Date() });
  if (!restored.ok && restored.refusal.code === 'gone') throw notFound();
  return redirectWithToast(paths.record(entity.segment, params.record ?? ''), restored.ok ? { tone: 'good', text: m.record_restored() } : { tone: 'bad', text: restoreRefusal(restored.refusal, getLocale()) });
}
