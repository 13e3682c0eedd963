import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerAct, answerWrong, formTextOf } from '#app/act-answer.server.ts';
import { NextStepSchema, setNextStep } from '#app/crm/deals/next-step.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record('deals', params.record ?? ''));
}

/** Says what is to be done next for a deal. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const id = params.record ?? '';
  const to = paths.record('deals', id);
  const form = await request.formData();
  const asked = NextStepSchema.safeParse({ step: formTextOf(form, 'step'), on: formTextOf(form, 'on'), stamp: formTextOf(form, 'stamp') });
  if (!asked.success) return answerWrong(to);
  return answerAct(to, await setNextStep(scope, id, asked.data, { asOf: new Date() }), {
    done: () => m.act_deal_step_saved(),
    refusals: { 'not-found': () => m.act_not_found(), 'changed-meanwhile': () => m.act_changed() },
  });
}
