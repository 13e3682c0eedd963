import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { addAffectedRole } from '#app/roadmap/programme.server.ts';
import { RoleFormSchema } from '#app/roadmap/roadmap-form.ts';
import { RoadmapScreen } from '#app/roadmap/ui/roadmap-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './roadmap.tsx';

// A refused role answers with the roadmap again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './roadmap.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: RoleFormSchema });
  if (submission.status !== 'success') {
    const wrong = submission.error ?? {};
    const fieldErrors = { ...(wrong.name && { name: [m.roadmap_role_name_missing()] }), ...(wrong.benefit && { benefit: [m.roadmap_benefit_long()] }) };
    return data(submission.reply({ fieldErrors }), { status: 422 });
  }
  const { programmeId, ...role } = submission.value;
  const added = await addAffectedRole(scope, programmeId, role);
  if (added.ok) return redirectWithToast(paths.affectedRolesOnRoadmap, { tone: 'good', text: m.roadmap_role_toast() });
  if (added.reason === 'already-there') return data(submission.reply({ fieldErrors: { name: [m.roadmap_role_there()] } }), { status: 422 });
  throw new Response(null, { status: added.reason === 'not-allowed' ? 403 : 404 });
}

export default function RefusedRolePage() {
  return <RoadmapScreen {...useLoaderData<typeof loader>()} refused={{ form: 'role', result: useActionData<SubmissionResult>() }} />;
}
