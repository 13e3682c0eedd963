import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { moveObjective } from '#app/roadmap/objectives/change-objective.server.ts';
import { objectiveReason } from '#app/roadmap/objectives/objective-words.ts';
import { ObjectivePlaceSchema } from '#app/roadmap/roadmap-form.ts';
import { ObjectiveScreen } from '#app/roadmap/ui/objectives/objective-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './objective.tsx';

// A refused move answers with the goal again, so that the choice and the reason stand together.
export { loader, meta } from './objective.tsx';

export async function action({ request, params: { objective: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: ObjectivePlaceSchema });
  if (submission.status !== 'success') return data(submission.reply({ fieldErrors: { parentId: [m.roadmap_choose_from_list()] } }), { status: 422 });
  const moved = await moveObjective(scope, id, submission.value);
  if (moved.ok) return redirectWithToast(paths.objective(id), { tone: 'good', text: m.objectives_moved() });
  if (moved.reason === 'not-allowed') throw new Response(null, { status: 403 });
  if (moved.reason === 'not-found') throw new Response(m.objectives_not_found(), { status: 404 });
  return data(submission.reply({ fieldErrors: { parentId: [objectiveReason(moved.reason)] } }), { status: 422 });
}

export default function RefusedMovePage() {
  return <ObjectiveScreen {...useLoaderData<typeof loader>()} refused={{ form: 'move', result: useActionData<typeof action>() }} />;
}
