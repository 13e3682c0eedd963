import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { PublicationSchema } from '#app/adoption/successes/success-form.ts';
import { publishSuccess, withdrawSuccess } from '#app/adoption/successes/successes.server.ts';
import { saySuccessReason } from '#app/adoption/ui/successes/say-success-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { isUuid } from '#app/web/uuid.ts';

/** Nothing to see: stories stand on their page. */
export function loader() {
  return redirect(paths.successes);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const given = PublicationSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success || !isUuid(params.success)) throw new Response(null, { status: 404 });
  const isPublished = given.data.is === 'published';
  const done = await (isPublished ? publishSuccess : withdrawSuccess)(scope, params.success, { asOf: new Date() });
  if (done.ok) return redirectWithToast(paths.successes, { tone: 'good', text: isPublished ? m.successes_published() : m.successes_withdrawn() });
  if (done.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(paths.successes, { tone: 'bad', text: saySuccessReason(done.reason) });
}
