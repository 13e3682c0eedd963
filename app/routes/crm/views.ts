import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { entityBySegment } from '#app/crm/entity/entities.ts';
import { keepView } from '#app/crm/list/keep-view.server.ts';
import { ViewFormSchema } from '#app/crm/list/list-form.ts';
import { rememberPreference } from '#app/crm/list/list-preferences.server.ts';
import { viewRefusal, viewRefusalPlace } from '#app/crm/ui/list/view-refusal.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.records(params.segment ?? ''));
}

/** Keeps, changes or removes a view of a list, or how the reader arranged it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const entity = entityBySegment(params.segment);
  const read = ViewFormSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!entity?.hasPage) throw new Response(null, { status: 404 });
  if (!read.success) throw new Response(null, { status: 400 });
  const form = read.data;
  if (form.intent === 'arrange') {
    await rememberPreference(scope, entity, { columns: form.columns?.split(',').filter(Boolean), density: form.density });
    return data({ ok: true });
  }
  const path = paths.records(entity.segment);
  const kept = await keepView(scope, entity, form);
  if (!kept.ok) {
    const problem = viewRefusal(kept.reason);
    // The dialog stays as it was filled in; from elsewhere one comes back to the list as it was.
    if (form.intent !== 'remove' && form.stays) return data({ problem, place: viewRefusalPlace(kept.reason) }, { status: 422 });
    return redirectWithToast(localPath(form.to, path), { tone: 'bad', text: problem });
  }
  if (form.intent === 'remove') return redirectWithToast(path, { tone: 'good', text: m.list_view_removed(), action: { label: m.list_undo(), to: paths.restoreView(entity.segment, form.viewId) } });
  return redirectWithToast(`${path}?view=${kept.value}`, { tone: 'good', text: m.list_view_saved() });
}
