import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { toChain } from '#app/roadmap/chain/chain.ts';
import { readChainFacts } from '#app/roadmap/chain/chain.server.ts';
import { objectiveReason } from '#app/roadmap/objectives/objective-words.ts';
import { createObjective, listObjectives, type ObjectiveRefusal } from '#app/roadmap/objectives.server.ts';
import { ObjectiveFormSchema } from '#app/roadmap/roadmap-form.ts';
import { ObjectivesScreen } from '#app/roadmap/ui/objectives/objectives-screen.tsx';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.objectives_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const canWrite = scope.permissions.has('roadmap:write');
  const [objectives, facts, members] = await Promise.all([listObjectives(scope), scope.permissions.has('specs:read') ? readChainFacts(scope) : null, canWrite ? listMemberNames(scope) : []]);
  return { objectives, chain: facts && toChain(facts), members, canWrite, returnTo: localPath(new URL(request.url).searchParams.get('to'), '') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: ObjectiveFormSchema });
  if (submission.status !== 'success') {
    const wrong = submission.error ?? {};
    const fieldErrors = {
      ...(wrong.name && { name: [m.roadmap_objective_name_missing()] }),
      ...(wrong.contribution && { contribution: [m.objectives_contribution_long()] }),
      ...(wrong.parentId && { parentId: [m.roadmap_choose_from_list()] }),
      ...(wrong.ownerId && { ownerId: [m.roadmap_choose_from_list()] }),
    };
    return data(submission.reply({ fieldErrors }), { status: 422 });
  }
  const { to, ...objective } = submission.value;
  const made = await createObjective(scope, objective);
  if (made.ok) return redirectWithToast(localPath(to, paths.objectives), { tone: 'good', text: m.roadmap_objective_toast() });
  return data(submission.reply({ fieldErrors: errorsFor(made.reason) }), { status: 422 });
}

/** @throws a response where there is nothing to say but no. */
function errorsFor(reason: ObjectiveRefusal): Record<string, string[]> {
  if (reason === 'not-allowed') throw new Response(null, { status: 403 });
  if (reason === 'already-there') return { name: [objectiveReason(reason)] };
  return { [reason === 'owner-not-found' ? 'ownerId' : 'parentId']: [objectiveReason(reason)] };
}

export default function Objectives() {
  return <ObjectivesScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
