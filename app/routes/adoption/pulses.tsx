import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NewPulseSchema } from '#app/adoption/pulses/pulse-form.ts';
import { listParticipation } from '#app/adoption/pulses/pulse-results.server.ts';
import { nextRound } from '#app/adoption/pulses/pulse-round.ts';
import { createPulse, listPulses } from '#app/adoption/pulses/pulses.server.ts';
import { PulsesScreen } from '#app/adoption/ui/pulses/pulses-screen.tsx';
import { sayPulseErrors } from '#app/adoption/ui/pulses/say-pulse-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ROLES } from '#app/people/role.ts';
import { listTeams } from '#app/people/teams.server.ts';
import { roleName } from '#app/people/role-name.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.pulses_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const today = dayIn(new Date(), scope.timeZone);
  const mayPlan = scope.permissions.has('roadmap:write');
  const [pulses, teams] = await Promise.all([listPulses(scope), mayPlan ? listTeams(scope) : []]);
  const open = await listParticipation(scope, pulses, { today });
  return {
    pulses: pulses.map((pulse) => ({ pulse, open: open.get(pulse.id) ?? null, next: nextRound(pulse, today) })),
    teams: teams.map(({ id, name }) => ({ value: id, label: name })),
    mayPlan,
    today,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: NewPulseSchema });
  if (submission.status !== 'success') return data(sayPulseErrors(submission.reply()), { status: 422 });
  const made = await createPulse(scope, submission.value, { today: dayIn(new Date(), scope.timeZone) });
  if (made.ok) return redirectWithToast(paths.pulses, { tone: 'good', text: m.pulses_made() });
  if (made.reason === 'not-allowed') throw new Response(null, { status: 403 });
  const field = made.reason === 'in-the-past' ? 'startsOn' : 'teamId';
  return data(sayPulseErrors(submission.reply({ fieldErrors: { [field]: [made.reason] } })), { status: 422 });
}

export default function Pulses() {
  const { pulses, teams, mayPlan, today } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const roles = ROLES.map((role) => ({ value: role, label: roleName(role) }));
  return <PulsesScreen pulses={pulses} roleName={roleName} form={mayPlan ? { roles, teams, today, lastResult } : null} />;
}
