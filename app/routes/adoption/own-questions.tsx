import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askQuestion, listOwnItems } from '#app/adoption/questions/ask.server.ts';
import { NewQuestionSchema } from '#app/adoption/questions/question-form.ts';
import { listOwnQuestions } from '#app/adoption/questions/questions.server.ts';
import { findSuperUsers } from '#app/adoption/super-users/charges.server.ts';
import { OwnQuestionsScreen } from '#app/adoption/ui/questions/own-questions-screen.tsx';
import { sayQuestionErrors } from '#app/adoption/ui/questions/say-question-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { dayIn } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.questions_own_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const [questions, items, superUsers] = await Promise.all([listOwnQuestions(scope), listOwnItems(scope), findSuperUsers(scope)]);
  return {
    questions,
    items: items.map(({ key, title }) => ({ value: key, label: inLanguage(title, getLocale()) })),
    superUser: superUsers[0]?.name ?? null,
    page: localPath(new URL(request.url).searchParams.get('page'), '/'),
    today: dayIn(new Date(), scope.timeZone),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const submission = parseWithZod(await request.formData(), { schema: NewQuestionSchema });
  if (submission.status !== 'success') return data(sayQuestionErrors(submission.reply()), { status: 422 });
  const asked = await askQuestion(scope, submission.value, { asOf: new Date() });
  if (asked.ok) return redirectWithToast(paths.ownQuestions, { tone: 'good', text: submission.value.kind === 'question' ? m.questions_asked() : m.questions_said() });
  if (asked.reason === 'not-found') throw new Response(null, { status: 404 });
  return data(sayQuestionErrors(submission.reply({ fieldErrors: { itemKey: [asked.reason] } })), { status: 422 });
}

export default function OwnQuestions() {
  const result = useActionData<typeof action>();
  return <OwnQuestionsScreen {...useLoaderData<typeof loader>()} refused={result ? { form: 'ask', result } : null} />;
}
