import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { findMaturity, holdScan } from '#app/roadmap/maturity/maturity.server.ts';
import { ScanSchema } from '#app/roadmap/maturity/maturity-form.ts';
import { sayScanErrors, scanRefusal } from '#app/roadmap/maturity/maturity-words.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { MaturityScreen } from '#app/roadmap/ui/maturity/maturity-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.maturity_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const { permissions } = scope;
  const canWrite = permissions.has('roadmap:write');
  const maturity = await findMaturity(scope, { asOf: new Date(), metrics: metricCatalogue });
  const objectives = canWrite ? (await listObjectives(scope)).filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ id, name })) : [];
  return { maturity, objectives, members: canWrite ? await listMemberNames(scope) : [], canWrite, canTake: permissions.has('kpis:read') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: ScanSchema });
  if (submission.status !== 'success') return data(sayScanErrors(submission.reply()), { status: 422 });
  const held = await holdScan(scope, submission.value, { asOf: new Date(), metrics: metricCatalogue });
  if (held.ok) throw redirectWithToast(paths.maturity, { tone: 'good', text: m.maturity_held() });
  const errors = scanRefusal(held.reason);
  if (!errors) throw new Response(null, { status: 403 });
  return data(submission.reply(errors), { status: 422 });
}

export default function MaturityPage() {
  return <MaturityScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
