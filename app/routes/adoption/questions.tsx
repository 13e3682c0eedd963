import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listQuestions, listSharedQuestions } from '#app/adoption/questions/questions.server.ts';
import { QuestionsScreen } from '#app/adoption/ui/questions/questions-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.questions_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const [questions, shared] = await Promise.all([listQuestions(scope), listSharedQuestions(scope)]);
  return { questions, shared, today: dayIn(new Date(), scope.timeZone) };
}

export default function Questions() {
  return <QuestionsScreen {...useLoaderData<typeof loader>()} />;
}
