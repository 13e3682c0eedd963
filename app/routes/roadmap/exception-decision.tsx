import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { TOLERANCE_KINDS } from '#app/roadmap/pid/pid.ts';
import { decideException } from '#app/roadmap/tolerance/decide-exception.server.ts';
import { ExceptionDecisionSchema } from '#app/roadmap/tolerance/exception-form.ts';
import { sayExceptionErrors } from '#app/roadmap/tolerance/tolerance-words.ts';
import { ExceptionsScreen } from '#app/roadmap/ui/tolerance/exceptions-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './exceptions.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './exceptions.tsx';

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  const kind = TOLERANCE_KINDS.find((known) => known === params.toleranceKind);
  if (!kind) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: ExceptionDecisionSchema });
  if (submission.status !== 'success') return data(sayExceptionErrors(submission.reply()), { status: 422 });
  const decided = await decideException(scope, kind, submission.value, { asOf: new Date(), metrics: metricCatalogue });
  if (decided.ok) return redirectWithToast(paths.exceptions, { tone: 'good', text: m.exception_decided() });
  if (decided.reason === 'no-exception') return redirectWithToast(paths.exceptions, { tone: 'bad', text: m.exception_no_exception() });
  if (decided.reason === 'until') return data(submission.reply({ fieldErrors: { untilOn: [m.exception_reason_until()] } }), { status: 422 });
  throw new Response(null, { status: decided.reason === 'not-allowed' ? 403 : 404 });
}

export default function RefusedDecisionPage() {
  const { toleranceKind } = useParams();
  const lastResult = useActionData<typeof action>();
  return <ExceptionsScreen {...useLoaderData<typeof loader>()} refused={{ kind: toleranceKind, lastResult }} />;
}
