import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { addCelebration } from '#app/roadmap/hypercare/change-celebrations.server.ts';
import { CelebrationSchema } from '#app/roadmap/hypercare/hypercare-form.ts';
import { findHypercare } from '#app/roadmap/hypercare/read-hypercare.server.ts';
import { CelebrationScreen } from '#app/roadmap/ui/hypercare/celebration-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.hypercare_celebration_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const waveId = new URL(request.url).searchParams.get('wave') || null;
  const now = new Date();
  const [hypercare, members] = await Promise.all([findHypercare(scope, waveId, now), listMemberNames(scope)]);
  // The page says what to do first.
  if (!hypercare) throw redirect(paths.hypercare());
  const today = dayIn(now, scope.timeZone);
  const { clock, clocks } = hypercare;
  return { clocks, waveId, on: clock.on > today ? clock.on : today, members };
}

export async function action({ request }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: () => CelebrationSchema,
    act: addCelebration,
    page: (_value, { waveId }) => paths.hypercare(waveId),
    done: () => ({ tone: 'good', text: m.golive_added() }),
    isNew: true,
    fields: { 'member-not-found': 'ledById', 'in-future': 'isHeld', 'already-there': 'how' },
  });
}

export default function NewCelebrationPage() {
  return <CelebrationScreen {...useLoaderData<typeof loader>()} celebration={null} lastResult={useActionData<typeof action>()} />;
}
