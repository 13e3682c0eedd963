import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerAct, answerWrong, formTextOf } from '#app/act-answer.server.ts';
import { CancellationSchema, cancelMembership } from '#app/crm/memberships/memberships.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record('memberships', params.record ?? ''));
}

/** Cancels a membership from the day its notice allows. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const id = params.record ?? '';
  const to = paths.record('memberships', id);
  const form = await request.formData();
  const asked = CancellationSchema.safeParse({ reason: formTextOf(form, 'reason'), cancelledOn: formTextOf(form, 'cancelledOn') });
  if (!asked.success) return answerWrong(to);
  return answerAct(to, await cancelMembership(scope, id, asked.data, { asOf: new Date() }), {
    done: ({ endsOn }) => m.act_membership_cancelled({ date: makeFormat(getLocale(), scope.timeZone).date(endsOn) }),
    refusals: {
      'not-found': () => m.act_not_found(),
      cancelled: () => m.act_membership_refuse_cancelled(),
      'in-future': () => m.act_in_future(),
      'before-start': () => m.act_membership_refuse_before_start(),
    },
  });
}
