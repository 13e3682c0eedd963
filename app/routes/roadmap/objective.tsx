import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { chainRights } from '#app/roadmap/chain/chain-rights.ts';
import { readChainFacts } from '#app/roadmap/chain/chain.server.ts';
import { changeObjective } from '#app/roadmap/objectives/change-objective.server.ts';
import { objectiveReason } from '#app/roadmap/objectives/objective-words.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { ObjectiveEditSchema } from '#app/roadmap/roadmap-form.ts';
import { ObjectiveScreen } from '#app/roadmap/ui/objectives/objective-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.objective.name ?? m.objectives_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const canWrite = scope.permissions.has('roadmap:write');
  const objectives = await listObjectives(scope);
  const objective = objectives.find(({ id }) => id === params.objective);
  if (!objective) throw new Response(m.objectives_not_found(), { status: 404 });
  const [facts, members] = await Promise.all([scope.permissions.has('specs:read') ? readChainFacts(scope) : null, canWrite ? listMemberNames(scope) : []]);
  return { objective, objectives, chain: facts && { facts, rights: chainRights(scope.permissions) }, members, canWrite };
}

export async function action({ request, params: { objective: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: ObjectiveEditSchema });
  if (submission.status !== 'success') {
    const wrong = submission.error ?? {};
    const fieldErrors = {
      ...(wrong.name && { name: [m.roadmap_objective_name_missing()] }),
      ...(wrong.contribution && { contribution: [m.objectives_contribution_long()] }),
      ...(wrong.ownerId && { ownerId: [m.roadmap_choose_from_list()] }),
    };
    return data(submission.reply({ fieldErrors }), { status: 422 });
  }
  const { contribution, ...words } = submission.value;
  const changed = await changeObjective(scope, id, { ...words, contribution: contribution || null });
  if (changed.ok) return redirectWithToast(paths.objective(id), { tone: 'good', text: m.objectives_saved() });
  if (changed.reason === 'not-allowed') throw new Response(null, { status: 403 });
  if (changed.reason === 'not-found') throw new Response(m.objectives_not_found(), { status: 404 });
  return data(submission.reply({ fieldErrors: { [changed.reason === 'owner-not-found' ? 'ownerId' : 'name']: [objectiveReason(changed.reason)] } }), { status: 422 });
}

export default function ObjectivePage() {
  return <ObjectiveScreen {...useLoaderData<typeof loader>()} refused={{ form: 'edit', result: useActionData<typeof action>() }} />;
}
