import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { answerDigestChoice } from '#app/digest-choice.server.ts';
import { drawDigest } from '#app/digest-mail.server.tsx';
import { readDigestChoices } from '#app/kpis/digest/digests.server.ts';
import { readDigest } from '#app/kpis/digest/send-digests.server.ts';
import { DigestMail } from '#app/kpis/ui/digest/digest-mail.tsx';
import { DigestScreen } from '#app/kpis/ui/digest/digest-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { getWorkspace } from '#app/people/workspaces.server.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.digest_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const asOf = new Date();
  const [digest, choices, { name }] = await Promise.all([readDigest(scope, metricCatalogue, asOf), readDigestChoices(scope, 'kpis'), getWorkspace(scope)]);
  return { choices, mail: { digest, pictures: await drawDigest(digest), workspace: name, today: dayIn(asOf, scope.timeZone) } };
}

export async function action({ request }: ActionFunctionArgs) {
  return answerDigestChoice(await requireScope(request, 'kpis:read'), { mailed: 'kpis', page: paths.digest, form: await request.formData() });
}

export default function DashboardByMail() {
  const { choices, mail } = useLoaderData<typeof loader>();
  const footer = <Link to={paths.digest}>{m.digest_change()}</Link>;
  return <DigestScreen {...choices} title={m.digest_title()} breadcrumbs={[{ label: m.kpis_title(), to: paths.kpis }]} now={paths.digestNow} preview={<DigestMail {...mail} isWithin linkTo={(path) => path} footer={footer} />} />;
}
