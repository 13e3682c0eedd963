import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { confirmBenefit } from '#app/roadmap/programme.server.ts';
import { BenefitFormSchema } from '#app/roadmap/roadmap-form.ts';
import { RoadmapScreen } from '#app/roadmap/ui/roadmap-screen.tsx';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { loader as roadmapLoader } from './roadmap.tsx';

export { meta } from './roadmap.tsx';

/** A refused confirmation answers with the roadmap again, so that nothing typed is lost, with or without JavaScript. */
export async function loader(args: LoaderFunctionArgs) {
  const found = await roadmapLoader(args);
  if (!found.roadmap?.roles.some(({ id }) => id === args.params.role)) throw new Response(null, { status: 404 });
  return found;
}

export async function action({ request, params: { role = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  if (!isUuid(role)) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: BenefitFormSchema });
  if (submission.status !== 'success') {
    const wrong = submission.error ?? {};
    const fieldErrors = { ...(wrong.confirmedById && { confirmedById: [m.roadmap_confirmer_missing()] }), ...(wrong.benefit && { benefit: [m.roadmap_benefit_long()] }) };
    return data(submission.reply({ fieldErrors }), { status: 422 });
  }
  const confirmed = await confirmBenefit(scope, role, { ...submission.value, asOf: new Date() });
  if (confirmed.ok) return redirectWithToast(paths.affectedRolesOnRoadmap, { tone: 'good', text: m.roadmap_benefit_toast() });
  switch (confirmed.reason) {
    case 'not-allowed':
      throw new Response(null, { status: 403 });
    case 'member-not-found':
      return data(submission.reply({ fieldErrors: { confirmedById: [m.roadmap_confirmer_missing()] } }), { status: 422 });
    case 'no-benefit':
      return data(submission.reply({ fieldErrors: { benefit: [m.roadmap_benefit_missing()] } }), { status: 422 });
    case 'already-confirmed':
      return redirectWithToast(paths.affectedRolesOnRoadmap, { tone: 'bad', text: m.roadmap_refuse_already_so() });
    default:
      throw new Response(null, { status: 404 });
  }
}

export default function RefusedConfirmationPage() {
  const { role } = useParams();
  return <RoadmapScreen {...useLoaderData<typeof loader>()} refused={{ form: 'benefit', roleId: role, result: useActionData<SubmissionResult>() }} />;
}
