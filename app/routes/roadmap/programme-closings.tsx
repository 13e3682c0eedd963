import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { StatusBadge } from '#app/kpis/ui/status-badge.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { closeProgramme } from '#app/roadmap/closing/close-programme.server.ts';
import { ClosingSchema } from '#app/roadmap/closing/closing-form.ts';
import { closeRefusalText, sayClosingErrors } from '#app/roadmap/closing/closing-words.ts';
import { ClosingScreen } from '#app/roadmap/ui/closing/closing-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './closing.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './closing.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  const submission = parseWithZod(await request.formData(), { schema: ClosingSchema });
  if (submission.status !== 'success') return data(sayClosingErrors(submission.reply()), { status: 422 });
  const answer = await closeProgramme(scope, submission.value, { asOf: new Date(), metrics: metricCatalogue });
  if (answer.ok) return redirectWithToast(paths.closing, { tone: 'good', text: m.closing_closed_toast() });
  const text = closeRefusalText(answer.reason);
  if (!text) throw new Response(null, { status: answer.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply({ formErrors: [text] }), { status: answer.reason === 'changed-meanwhile' ? 409 : 422 });
}

export default function RefusedClosingPage() {
  return <ClosingScreen {...useLoaderData<typeof loader>()} refused={useActionData<SubmissionResult>() ?? null} badge={(status) => <StatusBadge status={status} />} />;
}
