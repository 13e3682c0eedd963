import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { MOST_MEGABYTES } from '#app/roadmap/plan-import/file-row.ts';
import { importPlan, isImported } from '#app/roadmap/plan-import/import-plan.server.ts';
import { ImportChoiceSchema, type PlanFileRefusal, type PlanImportAnswer } from '#app/roadmap/plan-import/plan-review.ts';
import { readPlanFile } from '#app/roadmap/plan-import/read-plan-file.server.ts';
import { reviewPlan } from '#app/roadmap/plan-import/review-plan.server.ts';
import { findCurrentPhaseId } from '#app/roadmap/plan/current-phase.server.ts';
import { findPlan } from '#app/roadmap/plan/plan.server.ts';
import { PlanImportScreen } from '#app/roadmap/ui/plan-import/plan-import-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { fileSource } from '#app/web/file-source.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { readSentFile } from '#app/web/sent-file.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { removeUpload, uploadLimitMb } from '#app/web/uploads.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.planimport_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const plan = await findPlan(scope);
  if (!plan) throw new Response(m.plan_gone(), { status: 404 });
  const currentId = await findCurrentPhaseId(scope, plan.programmeId, dayIn(new Date(), scope.timeZone));
  return { phases: plan.phases, currentId, limitMb: Math.min(MOST_MEGABYTES, uploadLimitMb()) };
}

/** Looks at a file first; adds it when that is asked of one that was looked at. */
export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const asOf = new Date();
  const sent = await readSentFile(scope, request, asOf);
  // Sent twice: the file went with the first.
  if (!sent.ok) return sent.gone !== null && (await isImported(scope, sent.gone)) ? toPlan(m.planimport_already(), sent.gone) : refuse(sent.reason);
  const { form, upload } = sent;
  const choice = ImportChoiceSchema.safeParse(Object.fromEntries(form));
  if (!choice.success) throw new Response(m.plan_gone(), { status: 404 });
  if (form.get('intent') === 'import') {
    const read = await readPlanFile(fileSource(upload.path, upload.name));
    if (!read.ok) return refuse(read.reason);
    const added = await importPlan(scope, read.value, { ...choice.data, changeId: upload.id }, asOf);
    if (added.ok || added.reason === 'already-imported') await removeUpload(scope, upload.id);
    if (added.ok) return toPlan(m.planimport_done({ count: added.value.step.items.filter(({ before }) => before === null).length }), upload.id);
    if (added.reason === 'already-imported') return toPlan(m.planimport_already(), upload.id);
    if (added.reason === 'taken-back') return refuse('gone');
    if (added.reason !== 'rows-refused') throw new Response(m.plan_gone(), { status: 404 });
  }
  const review = await reviewPlan(scope, upload, choice.data, asOf);
  if (review.ok) return data<PlanImportAnswer>({ review: review.value, refusal: null }, { status: review.value.refusals.length > 0 ? 422 : 200 });
  if (review.reason === 'not-allowed' || review.reason === 'no-programme' || review.reason === 'phase-not-found') throw new Response(m.plan_gone(), { status: 404 });
  await removeUpload(scope, upload.id);
  return refuse(review.reason);
}

const toPlan = (text: string, changeId: string) => redirectWithToast(paths.planTable(), { tone: 'good', text, action: { label: m.plan_undo(), to: paths.planUndoing(changeId) } });

const refuse = (refusal: PlanFileRefusal) => data<PlanImportAnswer>({ review: null, refusal }, { status: 422 });

export default function PlanImportPage() {
  return <PlanImportScreen {...useLoaderData<typeof loader>()} answer={useActionData<PlanImportAnswer>()} />;
}
