import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerAct, answerWrong, formTextOf } from '#app/act-answer.server.ts';
import { markMembers, MarkSchema } from '#app/crm/campaigns/mark-members.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.record('campaigns', params.record ?? ''));
}

/** Notes how far members of a campaign came: those ticked, or all of a status. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'crm:write');
  const id = params.record ?? '';
  const form = await request.formData();
  const status = formTextOf(form, 'status');
  const to = `${paths.record('campaigns', id)}?${new URLSearchParams({ members: status ?? 'planned' })}`;
  const ids = form.getAll('member').filter((value) => typeof value === 'string');
  const isAll = form.get('whom') === 'all';
  if (!isAll && ids.length === 0) return redirectWithToast(to, { tone: 'bad', text: m.act_campaign_refuse_none() });
  const asked = MarkSchema.safeParse({ mark: formTextOf(form, 'mark'), who: isAll ? { status } : { ids } });
  if (!asked.success) return answerWrong(to);
  return answerAct(to, await markMembers(scope, id, asked.data, { asOf: new Date() }), {
    done: ({ marked, left }) => (left > 0 ? m.act_campaign_marked_left({ count: marked, left }) : m.act_campaign_marked({ count: marked })),
    refusals: { 'not-found': () => m.act_not_found(), none: () => m.act_campaign_refuse_none() },
  });
}
