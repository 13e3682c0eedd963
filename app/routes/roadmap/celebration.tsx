import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { changeCelebration } from '#app/roadmap/hypercare/change-celebrations.server.ts';
import { CelebrationSchema } from '#app/roadmap/hypercare/hypercare-form.ts';
import { findCelebration, findHypercare } from '#app/roadmap/hypercare/read-hypercare.server.ts';
import { CelebrationScreen } from '#app/roadmap/ui/hypercare/celebration-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.hypercare_celebration_change()} · Pacer` }];

export async function loader({ request, params: { celebration: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const celebration = await findCelebration(scope, id);
  if (!celebration) throw new Response(m.golive_gone_page(), { status: 404 });
  const [hypercare, members] = await Promise.all([findHypercare(scope, null, new Date()), listMemberNames(scope)]);
  return { celebration, waveId: celebration.waveId, on: celebration.on, clocks: hypercare?.clocks ?? [], members };
}

export async function action({ request, params: { celebration: id = '' } }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: () => CelebrationSchema,
    act: (scope, input, asOf) => changeCelebration(scope, id, input, asOf),
    page: (_value, { waveId }) => paths.hypercare(waveId),
    done: () => ({ tone: 'good', text: m.golive_saved() }),
    fields: { 'member-not-found': 'ledById', 'in-future': 'isHeld', 'already-there': 'how' },
  });
}

export default function CelebrationPage() {
  return <CelebrationScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
