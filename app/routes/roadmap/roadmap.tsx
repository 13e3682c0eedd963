import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { createProgramme, NewProgrammeSchema } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { packPlan } from '#app/roadmap/plan/pack-plan.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { RoadmapScreen } from '#app/roadmap/ui/roadmap-screen.tsx';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.roadmap_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const canWrite = scope.permissions.has('roadmap:write');
  const [roadmap, plan, objectives, members] = await Promise.all([findRoadmap(scope, { asOf: new Date(), metrics: metricCatalogue }), findPlan(scope), listObjectives(scope), canWrite ? listMemberNames(scope) : []]);
  return { roadmap, plan: packPlan(plan), objectives, members, canWrite, canReadKpis: scope.permissions.has('kpis:read'), canReadPid: scope.permissions.has('gates:decide') };
}

/** Starts the programme of a workspace that has none. */
export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: NewProgrammeSchema });
  if (submission.status !== 'success') {
    const wrong = submission.error ?? {};
    const fieldErrors = { ...(wrong.name && { name: [m.roadmap_name_missing()] }), ...(wrong.purpose && { purpose: [m.roadmap_purpose_long()] }) };
    return data(submission.reply({ fieldErrors }), { status: 422 });
  }
  const made = await createProgramme(scope, submission.value, usualPlan(dayIn(new Date(), scope.timeZone), USUAL_CRITERIA));
  if (made.ok) return redirectWithToast(paths.roadmap, { tone: 'good', text: m.roadmap_created_toast() });
  if (made.reason === 'not-allowed') throw new Response(null, { status: 403 });
  return redirectWithToast(paths.roadmap, { tone: 'bad', text: m.roadmap_already_there() });
}

export default function RoadmapPage() {
  return <RoadmapScreen {...useLoaderData<typeof loader>()} refused={{ form: 'programme', result: useActionData<SubmissionResult>() }} />;
}
