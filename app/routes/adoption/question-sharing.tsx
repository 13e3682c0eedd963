import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { shareQuestion } from '#app/adoption/questions/answer.server.ts';
import { SharingSchema } from '#app/adoption/questions/question-form.ts';
import { sayQuestionReason } from '#app/adoption/ui/questions/say-question-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { isUuid } from '#app/web/uuid.ts';

/** Nothing to see: whether everybody reads it stands with the question. */
export function loader() {
  return redirect(paths.questions);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const given = SharingSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success || !isUuid(params.question)) throw new Response(null, { status: 404 });
  const isShared = given.data.is === 'shared';
  const shared = await shareQuestion(scope, params.question, { isShared, asOf: new Date() });
  const back = paths.question(params.question);
  if (shared.ok) return redirectWithToast(back, { tone: 'good', text: isShared ? m.questions_shared_toast() : m.questions_hidden_toast() });
  if (shared.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(back, { tone: 'bad', text: sayQuestionReason(shared.reason) });
}
