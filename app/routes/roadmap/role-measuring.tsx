import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { LearningScreen } from '#app/roadmap/ui/verdict/learning-screen.tsx';
import { chooseMeasured } from '#app/roadmap/verdict/keep-verdict.server.ts';
import { MeasuringSchema } from '#app/roadmap/verdict/verdict-form.ts';
import { sayVerdictErrors } from '#app/roadmap/verdict/verdict-words.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './learning.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './learning.tsx';

export async function action({ request, params: { role: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: MeasuringSchema });
  if (submission.status !== 'success') return data(sayVerdictErrors(submission.reply()), { status: 422 });
  const chosen = await chooseMeasured(scope, id, submission.value);
  if (!chosen.ok && chosen.reason === 'team-not-found') return data(sayVerdictErrors(submission.reply({ fieldErrors: { measuredBy: ['choose'] } })), { status: 422 });
  if (!chosen.ok) throw new Response(null, { status: chosen.reason === 'not-allowed' ? 403 : 404 });
  return redirectWithToast(paths.learning, { tone: 'good', text: m.verdict_measure_saved({ name: chosen.value.name }).slice(0, 300) });
}

export default function RefusedMeasuringPage() {
  const { role = '' } = useParams();
  return <LearningScreen {...useLoaderData<typeof loader>()} refused={{ form: 'measuring', roleId: role, result: useActionData<SubmissionResult>() }} />;
}
