import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decisionChoices, refuseDecision } from '#app/decision-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { changeDecision } from '#app/roadmap/decisions/change-decisions.server.ts';
import { mayDecide } from '#app/roadmap/decisions/decision.ts';
import { DecisionChangeSchema } from '#app/roadmap/decisions/decision-form.ts';
import { sayDecisionErrors } from '#app/roadmap/decisions/decision-words.ts';
import { findDecision } from '#app/roadmap/decisions/read-decisions.server.ts';
import { DecisionScreen } from '#app/roadmap/ui/decisions/decision-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.decision.title ?? m.decisions_title()} · Pacer` }];

export async function loader({ request, params: { decision: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const found = await findDecision(scope, id, new Date());
  if (!found) throw new Response(m.decisions_gone(), { status: 404 });
  const canChange = scope.permissions.has('roadmap:write');
  const choices = canChange ? await decisionChoices(scope, found.decision.objective?.id) : { members: [], objectives: [] };
  return { ...found, choices, canChange, canDecide: mayDecide(found.decision, { memberId: scope.member?.id ?? null, leads: canChange }) };
}

export async function action({ request, params: { decision: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: DecisionChangeSchema });
  if (submission.status !== 'success') return data(sayDecisionErrors(submission.reply()), { status: 422 });
  const changed = await changeDecision(scope, id, submission.value);
  if (changed.ok) throw redirectWithToast(paths.decision(id), { tone: 'good', text: m.decisions_saved_toast() });
  return refuseDecision(submission, changed.reason);
}

export default function DecisionPage() {
  return <DecisionScreen {...useLoaderData<typeof loader>()} refused={{ form: 'question', result: useActionData<typeof action>() }} />;
}
