import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { CaseTermsSchema } from '#app/roadmap/business-case/case-form.ts';
import { readCasePage } from '#app/roadmap/business-case/case-page.server.ts';
import { caseErrors, sayCaseErrors } from '#app/roadmap/business-case/case-words.ts';
import { saveTerms } from '#app/roadmap/business-case/change-case.server.ts';
import { CaseScreen } from '#app/roadmap/ui/business-case/case-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.businesscase_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  return readCasePage(scope, { asOf: new Date(), metrics: metricCatalogue });
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: CaseTermsSchema });
  if (submission.status !== 'success') return data(sayCaseErrors(submission.reply()), { status: 422 });
  const saved = await saveTerms(scope, submission.value, new Date());
  if (saved.ok) return redirectWithToast(paths.businessCase, { tone: 'good', text: m.businesscase_terms_saved() });
  if (saved.reason === 'not-allowed') throw new Response(null, { status: 403 });
  if (saved.reason === 'no-programme') throw new Response(m.businesscase_no_programme(), { status: 404 });
  if (saved.reason === 'changed-meanwhile') return data(submission.reply({ formErrors: [m.businesscase_reason_changed()] }), { status: 409 });
  return data(submission.reply({ fieldErrors: caseErrors(saved.reason) ?? {} }), { status: 422 });
}

export default function BusinessCase() {
  return <CaseScreen {...useLoaderData<typeof loader>()} refused={{ form: 'terms', result: useActionData<SubmissionResult>() }} />;
}
