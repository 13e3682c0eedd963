import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { createObjective, type ObjectiveRefusal } from '#app/roadmap/objectives.server.ts';
import { ObjectiveFormSchema } from '#app/roadmap/roadmap-form.ts';
import { RoadmapScreen } from '#app/roadmap/ui/roadmap-screen.tsx';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './roadmap.tsx';

// A refused goal answers with the roadmap again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './roadmap.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: ObjectiveFormSchema });
  if (submission.status !== 'success') {
    const wrong = submission.error ?? {};
    const fieldErrors = {
      ...(wrong.name && { name: [m.roadmap_objective_name_missing()] }),
      ...(wrong.parentId && { parentId: [m.roadmap_choose_from_list()] }),
      ...(wrong.ownerId && { ownerId: [m.roadmap_choose_from_list()] }),
    };
    return data(submission.reply({ fieldErrors }), { status: 422 });
  }
  const { to, ...objective } = submission.value;
  const made = await createObjective(scope, objective);
  if (made.ok) return redirectWithToast(localPath(to, paths.roadmap), { tone: 'good', text: m.roadmap_objective_toast() });
  return data(submission.reply({ fieldErrors: errorsFor(made.reason) }), { status: 422 });
}

/** @throws a response where there is nothing to say but no. */
function errorsFor(reason: ObjectiveRefusal): Record<string, string[]> {
  switch (reason) {
    case 'not-allowed':
      throw new Response(null, { status: 403 });
    case 'already-there':
      return { name: [m.roadmap_objective_there()] };
    case 'parent-not-found':
    case 'wrong-level':
      return { parentId: [m.roadmap_choose_from_list()] };
    case 'owner-not-found':
      return { ownerId: [m.roadmap_choose_from_list()] };
  }
}

export default function RefusedObjectivePage() {
  return <RoadmapScreen {...useLoaderData<typeof loader>()} refused={{ form: 'objective', result: useActionData<SubmissionResult>() }} />;
}
