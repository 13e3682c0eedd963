import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { changeChallenge } from '#app/roadmap/impact/change-challenges.server.ts';
import { ChallengeSchema } from '#app/roadmap/impact/impact-form.ts';
import { impactRefusal, sayImpactErrors } from '#app/roadmap/impact/impact-words.ts';
import { findImpact } from '#app/roadmap/impact/read-impact.server.ts';
import { ChallengeScreen } from '#app/roadmap/ui/impact/challenge-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.challenge.name ?? m.impact_title()} · Pacer` }];

export async function loader({ request, params: { challenge: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [impact, members] = await Promise.all([findImpact(scope), listMemberNames(scope)]);
  const challenge = impact?.challenges?.find((each) => each.id === id);
  if (!impact || !challenge) throw new Response(m.impact_gone(), { status: 404 });
  return { groups: impact.groups.map((group) => ({ id: group.id, name: group.name })), members, challenge };
}

export async function action({ request, params: { challenge: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: ChallengeSchema });
  if (submission.status !== 'success') return data(sayImpactErrors(submission.reply()), { status: 422 });
  const changed = await changeChallenge(scope, id, submission.value, new Date());
  if (changed.ok) throw redirectWithToast(paths.impactRisks, { tone: 'good', text: m.impact_saved() });
  const told = impactRefusal(changed.reason);
  if (told === null) throw new Response(m.impact_gone(), { status: changed.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply(told), { status: 422 });
}

export default function ChallengePage() {
  return <ChallengeScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
