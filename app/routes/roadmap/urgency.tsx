import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { addUrgency } from '#app/roadmap/strategy/change-strategy.server.ts';
import { UrgencySchema } from '#app/roadmap/strategy/strategy-form.ts';
import { sayStrategyErrors, strategyErrors } from '#app/roadmap/strategy/strategy-words.ts';
import { StrategyScreen } from '#app/roadmap/ui/strategy/strategy-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './strategy.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './strategy.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: UrgencySchema });
  if (submission.status !== 'success') return data(sayStrategyErrors(submission.reply()), { status: 422 });
  const added = await addUrgency(scope, submission.value, new Date());
  if (added.ok) return redirectWithToast(paths.strategy, { tone: 'good', text: m.strategy_added() });
  const fieldErrors = strategyErrors(added.reason, 'text');
  if (!fieldErrors) throw new Response(null, { status: added.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply({ fieldErrors }), { status: 422 });
}

export default function RefusedUrgencyPage() {
  return <StrategyScreen {...useLoaderData<typeof loader>()} refused={{ form: 'urgency', result: useActionData<SubmissionResult>() }} />;
}
