import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { answerDigestChoice } from '#app/digest-choice.server.ts';
import { readDigestChoices } from '#app/kpis/digest/digests.server.ts';
import { DigestScreen } from '#app/kpis/ui/digest/digest-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { getWorkspace } from '#app/people/workspaces.server.ts';
import { ReportMail } from '#app/roadmap/ui/report/report-mail.tsx';
import { readStatusReport } from '#app/status-report.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.report_by_mail_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'gates:decide');
  const [report, choices, { name }] = await Promise.all([readStatusReport(scope, new Date()), readDigestChoices(scope, 'report'), getWorkspace(scope)]);
  if (!report) throw redirect(paths.roadmap); // which says how a programme begins
  return { choices, mail: { report, workspace: name, today: report.roadmap.today, pictures: {} } };
}

export async function action({ request }: ActionFunctionArgs) {
  return answerDigestChoice(await requireScope(request, 'gates:decide'), { mailed: 'report', page: paths.statusReportMail, form: await request.formData() });
}

export default function StatusReportByMail() {
  const { choices, mail } = useLoaderData<typeof loader>();
  const footer = <Link to={paths.statusReportMail}>{m.digest_change()}</Link>;
  const breadcrumbs = [{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.report_title(), to: paths.statusReport }];
  return <DigestScreen {...choices} title={m.report_by_mail_title()} breadcrumbs={breadcrumbs} now={paths.statusReportMailNow} preview={<ReportMail {...mail} isWithin linkTo={(path) => path} footer={footer} />} />;
}
