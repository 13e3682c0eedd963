import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { formTextOf } from '#app/act-answer.server.ts';
import { toAgenda } from '#app/adoption/team/team-page.ts';
import { findTeamPage } from '#app/adoption/team/team-page.server.ts';
import { ElsewhereFormSchema } from '#app/crm/reviews/review.ts';
import { beginReview } from '#app/crm/reviews/reviews.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { dayIn } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: reviews stand on the team's page. */
export function loader() {
  return redirect(paths.team);
}

/** Begins a review with the figures as they stand, or notes one that was held elsewhere. */
export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const form = await request.formData();
  const asOf = new Date();
  const teamId = formTextOf(form, 'teamId') ?? '';
  const page = await findTeamPage(scope, metricCatalogue, teamId, asOf);
  if (!page) throw new Response(null, { status: 404 });
  if (!form.has('heldOn')) {
    const begun = await beginReview(scope, { teamId, heldAt: asOf, agenda: toAgenda(page.metrics) });
    if (!begun.ok) throw new Response(null, { status: 404 });
    return redirect(paths.teamReview(begun.value.id));
  }
  const asked = ElsewhereFormSchema.safeParse({ teamId, heldOn: form.get('heldOn') });
  const heldAt = asked.success ? parseInstant(`${asked.data.heldOn} 12:00`, scope.timeZone) : null;
  if (!asked.success || !heldAt || asked.data.heldOn > dayIn(asOf, scope.timeZone)) return redirectWithToast(paths.teamOf(teamId), { tone: 'bad', text: m.behaviour_reason_future() });
  await beginReview(scope, { teamId, heldAt: heldAt > asOf ? asOf : heldAt, agenda: [], isElsewhere: true });
  return redirectWithToast(paths.teamOf(teamId), { tone: 'good', text: m.behaviour_review_noted() });
}
