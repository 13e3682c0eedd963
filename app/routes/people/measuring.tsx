import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { agreementSchema, UNAGREED } from '#app/people/measuring/agreement.ts';
import { listAgreements, recordAgreement } from '#app/people/measuring/agreements.server.ts';
import { MeasuringScreen } from '#app/people/ui/measuring/measuring-screen.tsx';
import { sayMeasuringErrors } from '#app/people/ui/measuring/measuring-words.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.measuring_title()} · Pacer` }];
export const handle = { question: m.measuring_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'privacy:write');
  const [agreement = UNAGREED, ...earlier] = await listAgreements(scope);
  return { agreement, earlier };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'privacy:write');
  const now = new Date();
  const submission = parseWithZod(await request.formData(), { schema: agreementSchema(dayIn(now, scope.timeZone)) });
  if (submission.status !== 'success') return data(sayMeasuringErrors(submission.reply()), { status: 422 });
  const recorded = await recordAgreement(scope, submission.value, now);
  if (!recorded.ok) return data(sayMeasuringErrors(submission.reply({ formErrors: [recorded.reason] })), { status: 409 });
  return redirectWithToast(paths.measuring, { tone: 'good', text: m.measuring_saved() });
}

export default function Measuring() {
  return <MeasuringScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
