import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { sendSuccess } from '#app/adoption/successes/send-success.server.ts';
import { SendingSchema } from '#app/adoption/successes/success-form.ts';
import { shareText } from '#app/adoption/successes/success-words.ts';
import { listSuccesses } from '#app/adoption/successes/successes.server.ts';
import { saySuccessReason } from '#app/adoption/ui/successes/say-success-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { listMetrics } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { inLocale } from '#app/web/locale.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: stories stand on their page. */
export function loader() {
  return redirect(paths.successes);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = SendingSchema.safeParse(Object.fromEntries(await request.formData()));
  const story = (await listSuccesses(scope, listMetrics())).find(({ id }) => id === params.success);
  if (!given.success || !story) throw new Response(null, { status: 404 });
  const sent = await sendSuccess(scope, story, { role: given.data.role, asOf: new Date(), write: (locale) => inLocale(locale, () => shareText(story, makeFormat(locale, scope.timeZone))) });
  if (sent.ok) return redirectWithToast(paths.successes, { tone: 'good', text: m.successes_sent({ count: sent.value }) });
  if (sent.reason === 'not-allowed') throw new Response(null, { status: 403 });
  return redirectWithToast(paths.successes, { tone: 'bad', text: saySuccessReason(sent.reason) });
}
