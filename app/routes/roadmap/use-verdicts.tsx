import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { LearningScreen } from '#app/roadmap/ui/verdict/learning-screen.tsx';
import { keepVerdict } from '#app/roadmap/verdict/keep-verdict.server.ts';
import { KeepingSchema } from '#app/roadmap/verdict/verdict-form.ts';
import { keepRefusal, sayVerdictErrors } from '#app/roadmap/verdict/verdict-words.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './learning.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './learning.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: KeepingSchema });
  if (submission.status !== 'success') return data(sayVerdictErrors(submission.reply()), { status: 422 });
  const kept = await keepVerdict(scope, submission.value, { asOf: new Date(), metrics: metricCatalogue });
  if (kept.ok) {
    const { list } = makeFormat(getLocale(), scope.timeZone);
    const { notUsed } = kept.value;
    return redirectWithToast(paths.learning, { tone: 'good', text: notUsed.length > 0 ? m.verdict_kept_not_used({ roles: list(notUsed) }).slice(0, 300) : m.verdict_kept_used() });
  }
  const text = keepRefusal(kept.reason, m.verdict_its_day());
  if (!text) throw new Response(null, { status: kept.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply({ formErrors: [text] }), { status: 422 });
}

export default function RefusedKeepingPage() {
  return <LearningScreen {...useLoaderData<typeof loader>()} refused={{ form: 'keeping', roleId: null, result: useActionData<SubmissionResult>() }} />;
}
