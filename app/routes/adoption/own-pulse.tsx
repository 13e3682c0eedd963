import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answerPulse, findOwnPulse } from '#app/adoption/pulses/own-pulses.server.ts';
import { PulseAnswerSchema } from '#app/adoption/pulses/pulse-form.ts';
import { OwnPulseScreen } from '#app/adoption/ui/pulses/own-pulse-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.pulses_own_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const own = isUuid(params.pulse) ? await findOwnPulse(scope, params.pulse, { asOf: new Date() }) : null;
  if (!own) throw new Response(null, { status: 404 });
  return { own };
}

/** One answer; the page then asks the next question. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const submission = parseWithZod(await request.formData(), { schema: PulseAnswerSchema });
  if (submission.status !== 'success' || !isUuid(params.pulse)) throw new Response(null, { status: 404 });
  const { round, question, score } = submission.value;
  const answered = await answerPulse(scope, params.pulse, { round, answers: [{ question, score }], asOf: new Date() });
  if (answered.ok) return redirect(paths.ownPulse(params.pulse));
  if (answered.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(paths.me, { tone: 'bad', text: m.pulses_own_closed() });
}

export default function OwnPulse() {
  return <OwnPulseScreen {...useLoaderData<typeof loader>()} />;
}
