import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listPeople } from '#app/adoption/super-users/people.server.ts';
import { NewSuccessSchema } from '#app/adoption/successes/success-form.ts';
import { listSuccesses, writeSuccess } from '#app/adoption/successes/successes.server.ts';
import { fieldOf, saySuccessErrors } from '#app/adoption/ui/successes/say-success-errors.ts';
import { SuccessesScreen } from '#app/adoption/ui/successes/successes-screen.tsx';
import { metricName } from '#app/kpis/metric-words.ts';
import { standsAlone } from '#app/values/metric.ts';
import { m } from '#app/messages/compiled/messages.js';
import { listMetrics, metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { roleName } from '#app/people/role-name.ts';
import { ROLES } from '#app/people/role.ts';
import { listTeams } from '#app/people/teams.server.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.successes_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const mayWrite = scope.permissions.has('kpis:read');
  const [stories, teams, people] = await Promise.all([listSuccesses(scope, listMetrics()), mayWrite ? listTeams(scope) : [], mayWrite ? listPeople(scope) : []]);
  const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const metrics = listMetrics().filter(standsAlone).map(({ id }) => ({ value: id, label: metricName(id) })).sort((one, other) => one.label.localeCompare(other.label));
  const lastMonth = addDays(periodOf(dayIn(new Date(), scope.timeZone), 'month').start, -1);
  return { stories, readerId: scope.member?.id ?? null, leads: scope.permissions.has('roadmap:write'), choices: mayWrite ? { teams: teams.map(asOption), people: people.map(asOption), metrics, lastMonth } : null };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const submission = parseWithZod(await request.formData(), { schema: NewSuccessSchema });
  if (submission.status !== 'success') return data(saySuccessErrors(submission.reply()), { status: 422 });
  const written = await writeSuccess(scope, submission.value, { catalogue: metricCatalogue, asOf: new Date() });
  if (written.ok) return redirectWithToast(paths.successes, { tone: 'good', text: submission.value.whose === 'person' ? m.successes_written_person() : m.successes_written_toast() });
  if (written.reason === 'not-allowed') throw new Response(null, { status: 403 });
  return data(saySuccessErrors(submission.reply({ fieldErrors: { [fieldOf(written.reason)]: [written.reason] } })), { status: 422 });
}

export default function Successes() {
  const { choices, ...page } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const roles = ROLES.map((role) => ({ value: role, label: roleName(role) }));
  return <SuccessesScreen {...page} roles={roles} form={choices ? { ...choices, lastResult } : null} />;
}
