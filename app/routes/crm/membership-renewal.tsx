import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerAct, formTextOf } from '#app/act-answer.server.ts';
import { renewMembership } from '#app/crm/memberships/memberships.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { parseDay } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record('memberships', params.record ?? ''));
}

/** Renews a membership by its next period. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const id = params.record ?? '';
  const renewed = await renewMembership(scope, id, { asOf: new Date(), from: parseDay(formTextOf(await request.formData(), 'from') ?? '') });
  return answerAct(paths.record('memberships', id), renewed, {
    done: ({ endsOn }) => m.act_membership_renewed({ until: makeFormat(getLocale(), scope.timeZone).date(endsOn) }),
    refusals: { 'not-found': () => m.act_not_found(), cancelled: () => m.act_membership_refuse_cancelled(), overlaps: () => m.act_membership_refuse_overlaps(), 'renewed-before': () => m.act_membership_refuse_renewed() },
  });
}
