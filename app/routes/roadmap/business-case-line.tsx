import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { BenefitSchema, CostSchema } from '#app/roadmap/business-case/case-form.ts';
import { findLine, listCaseKpis } from '#app/roadmap/business-case/case-page.server.ts';
import { caseErrors, sayCaseErrors } from '#app/roadmap/business-case/case-words.ts';
import { changeLine } from '#app/roadmap/business-case/change-case.server.ts';
import { LineScreen } from '#app/roadmap/ui/business-case/line-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.businesscase_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const line = await findLine(scope, params.line ?? '');
  if (!line) throw new Response(m.businesscase_gone(), { status: 404 });
  return { line, kpis: await listCaseKpis(scope), currency: scope.currency };
}

export async function action({ request, params: { line: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const line = await findLine(scope, id);
  if (!line) throw new Response(m.businesscase_gone(), { status: 404 });
  const form = await request.formData();
  const submission = line.side === 'cost' ? parseWithZod(form, { schema: CostSchema.transform((given) => ({ side: 'cost' as const, ...given })) }) : parseWithZod(form, { schema: BenefitSchema.transform((given) => ({ side: 'benefit' as const, ...given })) });
  if (submission.status !== 'success') return data(sayCaseErrors(submission.reply()), { status: 422 });
  const changed = await changeLine(scope, id, submission.value, new Date());
  if (changed.ok) return redirectWithToast(paths.businessCase, { tone: 'good', text: m.businesscase_changed() });
  const fieldErrors = caseErrors(changed.reason);
  if (!fieldErrors) throw new Response(null, { status: changed.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply({ fieldErrors }), { status: changed.reason === 'changed-meanwhile' ? 409 : 422 });
}

export default function BusinessCaseLine() {
  return <LineScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<SubmissionResult>()} />;
}
