import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listNudgeChoices } from '#app/adoption/nudges/nudge-choices.server.ts';
import { NewNudgeRuleSchema, NudgeSwitchSchema } from '#app/adoption/nudges/nudge-form.ts';
import { listNudgeReports, previewNudges } from '#app/adoption/nudges/nudge-report.server.ts';
import { createNudgeRule, draftNudgeRule, type NudgeRuleRefusal, switchNudgeRule } from '#app/adoption/nudges/nudge-rules.server.ts';
import { NudgesScreen } from '#app/adoption/ui/nudges/nudges-screen.tsx';
import { sayNudgeErrors, sayNudgeReason } from '#app/adoption/ui/nudges/say-nudge-errors.ts';
import { listActivityNames } from '#app/events/activity-catalogue.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import { ROLES } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { listTeams } from '#app/people/teams.server.ts';
import { roleName } from '#app/people/role-name.ts';
import { inLanguage } from '#app/values/localized.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.nudges_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const mayMake = scope.permissions.has('roadmap:write');
  const [reports, choices, teams] = await Promise.all([listNudgeReports(scope, { asOf: new Date() }), mayMake ? listNudgeChoices(scope) : null, mayMake ? listTeams(scope) : []]);
  return { reports, choices, activityNames: await listActivityNames(scope), teams: teams.map(({ id, name }) => ({ value: id, label: name })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const form = await request.formData();
  if (form.get('intent') === 'switch') return switchRule(scope, form);
  const submission = parseWithZod(form, { schema: NewNudgeRuleSchema });
  const answer = (result: Parameters<typeof submission.reply>[0], reach: Awaited<ReturnType<typeof previewNudges>> | null, status: number) => data({ lastResult: sayNudgeErrors(submission.reply(result)), reach }, { status });
  if (submission.status !== 'success') return answer({}, null, 422);
  const refuse = (reason: NudgeRuleRefusal) => {
    if (reason === 'not-allowed') throw new Response(null, { status: 403 });
    return answer({ fieldErrors: { [FIELDS[reason]]: [reason] } }, null, 422);
  };
  if (submission.value.intent === 'preview') {
    const draft = await draftNudgeRule(scope, submission.value);
    return draft.ok ? answer({}, await previewNudges(scope, draft.value, { asOf: new Date() }), 200) : refuse(draft.reason);
  }
  const made = await createNudgeRule(scope, submission.value, { asOf: new Date() });
  return made.ok ? redirectWithToast(paths.nudges, { tone: 'good', text: m.nudges_created() }) : refuse(made.reason);
}

const FIELDS = { 'unknown-activity': 'activityKey', 'unknown-item': 'itemId', 'unknown-team': 'teamId' } as const;

async function switchRule(scope: Scope, form: FormData) {
  const read = NudgeSwitchSchema.safeParse(Object.fromEntries(form));
  if (!read.success) throw new Response(null, { status: 404 });
  const isOn = read.data.isOn === 'yes';
  const switched = await switchNudgeRule(scope, { ...read.data, isOn });
  if (switched.ok) return redirectWithToast(paths.nudges, { tone: 'good', text: isOn ? m.nudges_switched_on() : m.nudges_switched_off() });
  if (switched.reason === 'not-found') throw new Response(null, { status: 404 });
  return redirectWithToast(paths.nudges, { tone: 'bad', text: sayNudgeReason(switched.reason) });
}

export default function Nudges() {
  const { reports, choices, teams } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = choices && {
    activities: choices.activities,
    items: choices.items.map(({ id, role, title }) => ({ value: id, label: inLanguage(title, getLocale()), group: roleName(role) })),
    roles: ROLES.map((role) => ({ value: role, label: roleName(role) })),
    teams,
    answer,
  };
  return <NudgesScreen reports={reports} form={form} roleName={roleName} />;
}
