import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { AgreementSchema } from '#app/adoption/successes/success-form.ts';
import { answerAgreement } from '#app/adoption/successes/successes.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { isUuid } from '#app/web/uuid.ts';

/** Nothing to see: the story stands on its page. */
export function loader() {
  return redirect(paths.successes);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const given = AgreementSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success || !isUuid(params.success)) throw new Response(null, { status: 404 });
  const isAgreed = given.data.is === 'agreed';
  const done = await answerAgreement(scope, params.success, { isAgreed, asOf: new Date() });
  if (!done.ok) throw new Response(null, { status: 404 });
  return redirectWithToast(paths.successes, { tone: 'good', text: isAgreed ? m.successes_agreed() : m.successes_refused() });
}
