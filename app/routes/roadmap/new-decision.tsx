import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decisionChoices, refuseDecision } from '#app/decision-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { addDecision } from '#app/roadmap/decisions/change-decisions.server.ts';
import { NewDecisionSchema } from '#app/roadmap/decisions/decision-form.ts';
import { sayDecisionErrors } from '#app/roadmap/decisions/decision-words.ts';
import { listDecisions } from '#app/roadmap/decisions/read-decisions.server.ts';
import { NewDecisionScreen } from '#app/roadmap/ui/decisions/new-decision-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.replaces ? m.decisions_again_title() : m.decisions_new_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [found, choices] = await Promise.all([listDecisions(scope, new Date()), decisionChoices(scope)]);
  // The list says what to do first.
  if (!found) throw redirect(paths.decisions);
  const anew = new URL(request.url).searchParams.get('replaces');
  const replaces = anew === null ? null : found.decisions.find(({ id }) => id === anew);
  if (replaces === undefined) throw new Response(m.decisions_gone(), { status: 404 });
  return { ...choices, replaces, today: found.today };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: NewDecisionSchema });
  if (submission.status !== 'success') return data(sayDecisionErrors(submission.reply()), { status: 422 });
  const added = await addDecision(scope, submission.value, new Date());
  if (added.ok) throw replaceWithToast(paths.decision(added.value.id), { tone: 'good', text: m.decisions_added_toast() });
  return refuseDecision(submission, added.reason);
}

export default function NewDecisionPage() {
  return <NewDecisionScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
