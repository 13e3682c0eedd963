import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { changeTestCycle } from '#app/roadmap/go-live/change-test-cycles.server.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { TestCycleSchema } from '#app/roadmap/go-live/readiness-form.ts';
import { TestCycleScreen } from '#app/roadmap/ui/go-live/test-cycle-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.cycle.name ?? m.golive_title()} · Pacer` }];

export async function loader({ request, params: { testCycle: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const cycle = (await findGoLivePage(scope))?.tests.find((each) => each.id === id);
  if (!cycle) throw new Response(m.golive_gone_page(), { status: 404 });
  return { cycle };
}

export async function action({ request, params: { testCycle: id = '' } }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: () => TestCycleSchema,
    act: (scope, input) => changeTestCycle(scope, id, input),
    page: paths.goLiveTests,
    done: () => ({ tone: 'good', text: m.golive_saved() }),
    fields: { 'already-there': 'name' },
  });
}

export default function TestCyclePage() {
  return <TestCycleScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
