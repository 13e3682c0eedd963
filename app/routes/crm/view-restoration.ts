import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { entityBySegment } from '#app/crm/entity/entities.ts';
import { restoreView } from '#app/crm/list/restore-view.server.ts';
import { viewRefusal } from '#app/crm/ui/list/view-refusal.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.records(params.segment ?? ''));
}

/** Takes the removing of a view back; its list opens with it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const entity = entityBySegment(params.segment);
  const id = params.view ?? '';
  if (!entity?.hasPage) throw new Response(null, { status: 404 });
  const back = localPath((await request.formData()).get('to'), paths.records(entity.segment));
  const restored = await restoreView(scope, entity.name, id);
  if (!restored.ok) return redirectWithToast(back, { tone: 'bad', text: viewRefusal(restored.reason) });
  return redirectWithToast(`${paths.records(entity.segment)}?view=${id}`, { tone: 'good', text: m.list_view_restored() });
}
