import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { setDebt } from '#app/adoption/questions/answer.server.ts';
import { DebtSchema } from '#app/adoption/questions/question-form.ts';
import { sayQuestionReason } from '#app/adoption/ui/questions/say-question-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import { isUuid } from '#app/web/uuid.ts';

/** Nothing to see: who owes the answer stands with the question. */
export function loader() {
  return redirect(paths.questions);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  if (!isUuid(params.question)) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: DebtSchema });
  const back = paths.question(params.question);
  if (submission.status !== 'success') return redirectWithToast(back, { tone: 'bad', text: sayQuestionReason('not-a-day') });
  const set = await setDebt(scope, params.question, { owedById: submission.value.owedBy ?? null, dueOn: submission.value.dueOn });
  if (set.ok) return redirectWithToast(back, { tone: 'good', text: m.questions_debt_saved() });
  if (set.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(back, { tone: 'bad', text: sayQuestionReason(set.reason) });
}
