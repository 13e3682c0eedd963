import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PulseChangeSchema } from '#app/adoption/pulses/pulse-form.ts';
import { findPulseReport } from '#app/adoption/pulses/pulse-results.server.ts';
import { remedyRefusal } from '#app/adoption/pulses/pulse-words.ts';
import { findPulse, stopPulse } from '#app/adoption/pulses/pulses.server.ts';
import { chooseRemedy, listRemedies } from '#app/adoption/pulses/remedies.server.ts';
import { PulseScreen } from '#app/adoption/ui/pulses/pulse-screen.tsx';
import { sayPulseReason } from '#app/adoption/ui/pulses/say-pulse-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { roleName } from '#app/people/role-name.ts';
import { dayIn } from '#app/values/day.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.pulses_title()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const pulse = isUuid(params.pulse) ? await findPulse(scope, params.pulse) : null;
  if (!pulse) throw new Response(null, { status: 404 });
  const [report, remedies] = await Promise.all([findPulseReport(scope, pulse, { today: dayIn(new Date(), scope.timeZone) }), listRemedies(scope, pulse.id)]);
  const asked = new URL(request.url).searchParams.get('round');
  const result = report.rounds.find(({ round }) => String(round) === asked) ?? report.rounds.at(-1) ?? null;
  return { pulse, report, result, remedies, mayPlan: scope.permissions.has('roadmap:write') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: PulseChangeSchema });
  if (submission.status !== 'success' || !isUuid(params.pulse)) throw new Response(null, { status: 404 });
  const id = params.pulse;
  const change = submission.value;
  if (change.intent === 'stop') {
    const stopped = await stopPulse(scope, id, { version: change.version, today: dayIn(new Date(), scope.timeZone) });
    if (stopped.ok) return redirectWithToast(paths.pulse(id), { tone: 'good', text: m.pulses_stopped() });
    if (stopped.reason === 'not-found') throw new Response(null, { status: 404 });
    return redirectWithToast(paths.pulse(id), { tone: 'bad', text: sayPulseReason(stopped.reason) });
  }
  const chosen = await chooseRemedy(scope, id, { round: change.round, teamId: change.teamId ?? null, remedy: change.remedy, asOf: new Date() });
  const back = `${paths.pulse(id)}?round=${change.round}`;
  if (chosen.ok) return redirectWithToast(back, { tone: 'good', text: m.pulses_chosen_toast() });
  if (chosen.reason === 'not-found' || chosen.reason === 'not-allowed') throw new Response(null, { status: 404 });
  return redirectWithToast(back, { tone: 'bad', text: remedyRefusal(chosen.reason) });
}

export default function PulsePage() {
  return <PulseScreen {...useLoaderData<typeof loader>()} roleName={roleName} />;
}
