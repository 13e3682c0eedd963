import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { addChallenge } from '#app/roadmap/impact/change-challenges.server.ts';
import { ChallengeSchema } from '#app/roadmap/impact/impact-form.ts';
import { impactRefusal, sayImpactErrors } from '#app/roadmap/impact/impact-words.ts';
import { findImpact } from '#app/roadmap/impact/read-impact.server.ts';
import { ChallengeScreen } from '#app/roadmap/ui/impact/challenge-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.impact_challenge_new()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [impact, members] = await Promise.all([findImpact(scope), listMemberNames(scope)]);
  // The page itself says what to do first.
  if (!impact) throw redirect(paths.impact);
  return { groups: impact.groups.map(({ id, name }) => ({ id, name })), members };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: ChallengeSchema });
  if (submission.status !== 'success') return data(sayImpactErrors(submission.reply()), { status: 422 });
  const added = await addChallenge(scope, submission.value, new Date());
  if (added.ok) throw replaceWithToast(paths.impactRisks, { tone: 'good', text: m.impact_added() });
  const told = impactRefusal(added.reason);
  if (told === null) throw new Response(null, { status: added.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply(told), { status: 422 });
}

export default function NewChallengePage() {
  return <ChallengeScreen {...useLoaderData<typeof loader>()} challenge={null} lastResult={useActionData<typeof action>()} />;
}
