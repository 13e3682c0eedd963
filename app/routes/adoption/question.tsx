import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerQuestion } from '#app/adoption/questions/answer.server.ts';
import { AnswerSchema } from '#app/adoption/questions/question-form.ts';
import { findQuestion, hasQuestion, listAnswerers } from '#app/adoption/questions/questions.server.ts';
import { QuestionScreen } from '#app/adoption/ui/questions/question-screen.tsx';
import { sayQuestionErrors } from '#app/adoption/ui/questions/say-question-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { dayIn } from '#app/values/day.ts';
import { redirectTo } from '#app/web/redirect-to.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { isUuid } from '#app/web/uuid.ts';

export const meta: MetaFunction = () => [{ title: `${m.questions_title()} · Pacer` }];

/** Who answers none is sent to what everybody may read; one of another workspace is not there for anybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const question = isUuid(params.question) ? await findQuestion(scope, params.question) : null;
  if (question) return { question, answerers: await listAnswerers(scope), today: dayIn(new Date(), scope.timeZone) };
  if (isUuid(params.question) && (await hasQuestion(scope, params.question))) throw redirectTo(paths.questions);
  throw new Response(null, { status: 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  if (!isUuid(params.question)) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: AnswerSchema });
  if (submission.status !== 'success') return data(sayQuestionErrors(submission.reply()), { status: 422 });
  const answered = await answerQuestion(scope, params.question, submission.value, { asOf: new Date() });
  if (answered.ok) return redirectWithToast(paths.questions, { tone: 'good', text: m.questions_answered() });
  if (answered.reason === 'not-found') throw new Response(null, { status: 404 });
  return data(sayQuestionErrors(submission.reply({ fieldErrors: { text: [answered.reason] } })), { status: 422 });
}

export default function Question() {
  return <QuestionScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
