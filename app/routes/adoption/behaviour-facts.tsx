import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sayReasons } from '#app/adoption/behaviour/behaviour-words.ts';
import { FactsScreen } from '#app/adoption/ui/behaviour/facts-screen.tsx';
import { listOutsideCounts, recordOutsideCount } from '#app/crm/figures/outside-counts.server.ts';
import { OutsideCountSchema } from '#app/crm/figures/outside-source.ts';
import { CRITERION_FIELDS, listStageCriteria, setStageCriteria } from '#app/crm/figures/stage-criteria.server.ts';
import { fieldLabel } from '#app/crm/ui/field-label.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.behaviour_facts_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const [counts, stages, teams] = await Promise.all([listOutsideCounts(scope), listStageCriteria(scope), listTeamNames(scope)]);
  return { counts, stages, teams, fields: CRITERION_FIELDS.map((name) => ({ name, label: fieldLabel({ name }) })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:write');
  const form = await request.formData();
  if (form.get('intent') === 'criteria') {
    const ids = form.getAll('stage').map(String);
    const set = await setStageCriteria(scope, new Map(ids.map((id) => [id, form.getAll(`fields-${id}`).map(String)])));
    return redirectWithToast(paths.behaviourFacts, set.ok ? { tone: 'good', text: m.behaviour_criteria_saved() } : { tone: 'bad', text: m.behaviour_reason_gone() });
  }
  const submission = parseWithZod(form, { schema: OutsideCountSchema });
  if (submission.status !== 'success') return data(sayReasons(submission.reply()), { status: 422 });
  const noted = await recordOutsideCount(scope, submission.value, dayIn(new Date(), scope.timeZone));
  if (noted.ok) throw redirectWithToast(paths.behaviourFacts, { tone: 'good', text: m.behaviour_count_saved() });
  return data(sayReasons(submission.reply({ fieldErrors: { [noted.reason === 'in-future' ? 'on' : 'teamId']: [noted.reason] } })), { status: 422 });
}

export default function BehaviourFacts() {
  return <FactsScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
