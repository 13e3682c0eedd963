import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { CostSchema } from '#app/roadmap/business-case/case-form.ts';
import { caseErrors, sayCaseErrors } from '#app/roadmap/business-case/case-words.ts';
import { addLine } from '#app/roadmap/business-case/change-case.server.ts';
import { CaseScreen } from '#app/roadmap/ui/business-case/case-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './business-case.tsx';

// A refused cost answers with the whole case again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './business-case.tsx';

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: CostSchema });
  if (submission.status !== 'success') return data(sayCaseErrors(submission.reply()), { status: 422 });
  const added = await addLine(scope, { side: 'cost', ...submission.value }, new Date());
  if (added.ok) return redirectWithToast(paths.businessCase, { tone: 'good', text: m.businesscase_added({ name: submission.value.name }) });
  const fieldErrors = caseErrors(added.reason);
  if (!fieldErrors) throw new Response(null, { status: added.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply({ fieldErrors }), { status: 422 });
}

export default function RefusedCostPage() {
  return <CaseScreen {...useLoaderData<typeof loader>()} refused={{ form: 'cost', result: useActionData<SubmissionResult>() }} />;
}
