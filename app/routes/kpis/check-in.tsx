import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findStanding } from '#app/kpis/check-ins/board.server.ts';
import { asksOf, maySpeakOf } from '#app/kpis/check-ins/check-in.ts';
import { CheckInSchema } from '#app/kpis/check-ins/check-in-form.ts';
import { checkInErrors, sayCheckInErrors } from '#app/kpis/check-ins/check-in-words.ts';
import { addCheckIn, readerOf } from '#app/kpis/check-ins/check-ins.server.ts';
import { listCorrections, listCorrectors } from '#app/kpis/check-ins/corrections.server.ts';
import { kpiName } from '#app/kpis/metric-words.ts';
import { CheckInScreen } from '#app/kpis/ui/check-ins/check-in-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: read }) => [{ title: `${read ? m.checkins_discuss_of({ name: kpiName(read.kpi) }) : m.checkins_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, found } = await findSpokenOf(request, params.kpi);
  const [corrections, owners] = await Promise.all([listCorrections(scope, { kpiId: found.kpi.id }), listCorrectors(scope)]);
  const isUnderWay = corrections.some(({ ending }) => ending === null);
  const { kpi, measured, standing } = found;
  return { kpi, series: measured.told, standing, owners, isUnderWay, mayDiscuss: maySpeakOf(kpi.owner.id, readerOf(scope)), asks: standing ? asksOf(standing.status, isUnderWay) : { cause: false, correction: false } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, found } = await findSpokenOf(request, params.kpi);
  const submission = parseWithZod(await request.formData(), { schema: CheckInSchema });
  if (submission.status !== 'success') return data(sayCheckInErrors(submission.reply()), { status: 422 });
  if (!found.standing) return data(submission.reply({ formErrors: [m.checkins_nothing_yet()] }), { status: 422 });
  const added = await addCheckIn(scope, found.standing, submission.value, new Date());
  if (!added.ok) return data(submission.reply({ fieldErrors: checkInErrors(added.reason) }), { status: 422 });
  throw replaceWithToast(paths.kpi(found.kpi.id), { tone: 'good', text: m.checkins_saved() });
}

async function findSpokenOf(request: Request, kpiId: string | undefined) {
  const scope = await requireScope(request, 'kpis:read');
  const found = await findStanding(scope, metricCatalogue, kpiId ?? '', new Date());
  if (!found) throw new Response(m.kpis_not_found(), { status: 404 });
  return { scope, found };
}

export default function CheckIn() {
  return <CheckInScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
