import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { noteHelped, reopenQuestion } from '#app/adoption/questions/ask.server.ts';
import { ReactionSchema } from '#app/adoption/questions/question-form.ts';
import { OwnQuestionsScreen } from '#app/adoption/ui/questions/own-questions-screen.tsx';
import { sayQuestionErrors } from '#app/adoption/ui/questions/say-question-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { localPath } from '#app/web/local-path.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { isUuid } from '#app/web/uuid.ts';
import type { loader as ownQuestions } from './own-questions.tsx';

// What is missing without a word answers with the page again.
export { loader, meta } from './own-questions.tsx';

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const form = await request.formData();
  const back = localPath(form.get('to'), paths.ownQuestions);
  form.delete('to');
  const submission = parseWithZod(form, { schema: ReactionSchema });
  if (!isUuid(params.question)) throw new Response(null, { status: 404 });
  if (submission.status !== 'success') return data(sayQuestionErrors(submission.reply()), { status: 422 });
  const reaction = submission.value;
  const isHelped = reaction.intent === 'helped';
  const done = reaction.intent === 'helped' ? await noteHelped(scope, params.question, { asOf: new Date() }) : await reopenQuestion(scope, params.question, reaction.text, { asOf: new Date() });
  if (!done.ok) throw new Response(null, { status: 404 });
  return redirectWithToast(back, { tone: 'good', text: isHelped ? m.questions_helped_toast() : m.questions_reopened() });
}

export default function RefusedReaction() {
  const result = useActionData<typeof action>();
  const { question = '' } = useParams();
  return <OwnQuestionsScreen {...useLoaderData<typeof ownQuestions>()} refused={result ? { form: 'reaction', questionId: question, result } : null} />;
}
