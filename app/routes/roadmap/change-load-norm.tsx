import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { setLoadNorm } from '#app/roadmap/change-load/change-load.server.ts';
import { NormSchema } from '#app/roadmap/change-load/load-form.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the change load. */
export function loader() {
  return redirect(paths.changeLoad);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = NormSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success) return redirectWithToast(paths.changeLoad, { tone: 'bad', text: m.load_norm_wrong() });
  const set = await setLoadNorm(scope, given.data);
  if (!set.ok) throw new Response(null, { status: set.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.changeLoad, { tone: 'good', text: m.load_norm_saved() });
}
