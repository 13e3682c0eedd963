import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { addTestCycle } from '#app/roadmap/go-live/change-test-cycles.server.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import { TestCycleSchema } from '#app/roadmap/go-live/readiness-form.ts';
import { TestCycleScreen } from '#app/roadmap/ui/go-live/test-cycle-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.golive_test_new()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  // The page itself says what to do first.
  if (!(await findGoLivePage(scope))) throw redirect(paths.goLive);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: () => TestCycleSchema,
    act: addTestCycle,
    page: paths.goLiveTests,
    done: () => ({ tone: 'good', text: m.golive_added() }),
    isNew: true,
    fields: { 'already-there': 'name' },
  });
}

export default function NewTestCyclePage() {
  return <TestCycleScreen cycle={null} lastResult={useActionData<typeof action>()} />;
}
