import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerAct, answerWrong, formTextOf } from '#app/act-answer.server.ts';
import type { CaseAct } from '#app/crm/cases/case-flow.ts';
import { actOnCase, CaseActSchema } from '#app/crm/cases/cases.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

const DONE: Record<CaseAct, (subject: string) => string> = {
  respond: () => m.act_case_done_respond(),
  solve: (subject) => m.act_case_done_solve({ subject }),
  close: (subject) => m.act_case_done_close({ subject }),
  reopen: (subject) => m.act_case_done_reopen({ subject }),
};

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record('cases', params.record ?? ''));
}

/** Answers, solves, closes or opens again a case. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const id = params.record ?? '';
  const to = paths.record('cases', id);
  const form = await request.formData();
  const asked = CaseActSchema.safeParse({ act: formTextOf(form, 'act'), solution: formTextOf(form, 'solution') ?? '' });
  if (!asked.success) return answerWrong(to);
  return answerAct(to, await actOnCase(scope, id, asked.data, { asOf: new Date() }), {
    done: ({ subject }) => DONE[asked.data.act](subject.slice(0, 200)),
    refusals: {
      'not-found': () => m.act_not_found(),
      responded: () => m.act_case_refuse_responded(),
      ended: () => m.act_case_refuse_ended(),
      unsolved: () => m.act_case_refuse_unsolved(),
      running: () => m.act_case_refuse_running(),
      'solution-missing': () => m.act_case_refuse_solution(),
    },
  });
}
