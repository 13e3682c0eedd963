import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { scoreSession } from '#app/adoption/training/own-trainings.server.ts';
import { ScoreSchema } from '#app/adoption/training/training-form.ts';
import { OwnTrainingScreen } from '#app/adoption/ui/training/own-training-screen.tsx';
import { sayTrainingErrors, sayTrainingReason } from '#app/adoption/ui/training/say-training-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './own-training.tsx';

// A score without a choice answers with the page again, and with what was written.
export { loader, meta } from './own-training.tsx';

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  if (!isUuid(params.course)) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: ScoreSchema });
  if (submission.status !== 'success') {
    if (submission.error?.session) throw new Response(null, { status: 404 });
    return data(sayTrainingErrors(submission.reply()), { status: 422 });
  }
  const { session, score, pass, remark } = submission.value;
  const scored = await scoreSession(scope, params.course, { sessionId: session, score: pass || score === undefined ? 'pass' : score, remark: remark ?? null, asOf: new Date() });
  if (scored.ok) return redirectWithToast(paths.me, { tone: 'good', text: m.training_own_thanks() });
  if (scored.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(paths.me, { tone: 'bad', text: sayTrainingReason(scored.reason) });
}

export default function RefusedScore() {
  return <OwnTrainingScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
