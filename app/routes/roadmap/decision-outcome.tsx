import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { refuseDecision } from '#app/decision-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { decide } from '#app/roadmap/decisions/change-decisions.server.ts';
import { OutcomeSchema } from '#app/roadmap/decisions/decision-form.ts';
import { sayDecisionErrors } from '#app/roadmap/decisions/decision-words.ts';
import { DecisionScreen } from '#app/roadmap/ui/decisions/decision-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './decision.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './decision.tsx';

export async function action({ request, params: { decision: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const submission = parseWithZod(await request.formData(), { schema: OutcomeSchema });
  if (submission.status !== 'success') return data(sayDecisionErrors(submission.reply()), { status: 422 });
  const decided = await decide(scope, id, submission.value, new Date());
  if (decided.ok) throw redirectWithToast(paths.decision(id), { tone: 'good', text: m.decisions_decided_toast({ title: decided.value.title }).slice(0, 300) });
  return refuseDecision(submission, decided.reason);
}

export default function RefusedOutcomePage() {
  return <DecisionScreen {...useLoaderData<typeof loader>()} refused={{ form: 'outcome', result: useActionData<SubmissionResult>() }} />;
}
