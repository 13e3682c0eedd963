import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { setTouchedGroups } from '#app/roadmap/change-load/change-load.server.ts';
import { TouchedSchema } from '#app/roadmap/change-load/load-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the item. */
export function loader({ params: { item: id = '' } }: LoaderFunctionArgs) {
  return redirect(paths.planItem(id));
}

export async function action({ request, params: { item: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = TouchedSchema.safeParse((await request.formData()).getAll('group'));
  const set = given.success ? await setTouchedGroups(scope, id, given.data) : null;
  if (!set?.ok) throw new Response(m.plan_gone(), { status: set?.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.planItem(id), { tone: 'good', text: m.load_touched_saved() });
}
