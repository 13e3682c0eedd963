import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { judgeTest } from '#app/roadmap/go-live/judge-test.server.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { JudgementSchema } from '#app/roadmap/go-live/readiness-form.ts';
import { JudgementScreen } from '#app/roadmap/ui/go-live/judgement-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? m.golive_sign_title({ name: data.cycle.name }) : m.golive_title()} · Pacer` }];

export async function loader({ request, params: { testCycle: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [goLive, members] = await Promise.all([findGoLivePage(scope), listMemberNames(scope)]);
  const cycle = goLive?.tests.find((each) => each.id === id);
  if (!cycle) throw new Response(m.golive_gone_page(), { status: 404 });
  return { cycle, members, today: dayIn(new Date(), scope.timeZone), memberId: scope.member?.id ?? null };
}

export async function action({ request, params: { testCycle: id = '' } }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: () => JudgementSchema,
    act: (scope, input, asOf) => judgeTest(scope, id, input, asOf),
    page: paths.goLiveTests,
    done: (value, { outcome }) => ({
      tone: 'good',
      text: outcome === 'failed' ? m.golive_failed_toast({ name: value.name }) : m.golive_signed_toast({ name: value.name }),
      action: { label: m.act_undo(), to: paths.undoTestJudgement(value.id) },
    }),
    fields: { 'member-not-found': 'byId', 'in-future': 'on' },
  });
}

export default function TestCycleJudgementPage() {
  return <JudgementScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
