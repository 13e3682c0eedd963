import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TeamChangeSchema } from '#app/people/member-change.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { createTeam, listTeams, setManager, setTeam } from '#app/people/teams.server.ts';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { TeamsScreen } from '#app/people/ui/teams-screen.tsx';
import { dayIn, parseDay } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_tab_teams()} · Pacer` }];
export const handle = { question: m.people_teams_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'people:read');
  const mayWrite = scope.permissions.has('people:write');
  const [teams, people] = await Promise.all([listTeams(scope), mayWrite ? listMemberNames(scope) : []]);
  return { teams, people, mayWrite, today: dayIn(new Date(), scope.timeZone) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'people:write');
  const submission = parseWithZod(await request.formData(), { schema: TeamChangeSchema });
  const refuse = (fieldErrors: Record<string, string[]>) => data(sayErrors(submission.reply({ fieldErrors })), { status: 422 });
  if (submission.status !== 'success') return data(sayErrors(submission.reply()), { status: 422 });
  const change = submission.value;
  if (change.intent === 'create') {
    const made = await createTeam(scope, change);
    return made.ok ? redirectWithToast(paths.teams, { tone: 'good', text: m.people_team_made() }) : refuse({ name: [made.reason] });
  }
  if (change.intent === 'manager') {
    const done = await setManager(scope, { ...change, isManager: change.isManager === 'yes' });
    if (!done.ok) throw new Response(null, { status: 404 });
    return redirectWithToast(paths.teams, { tone: 'good', text: m.people_team_manager_done() });
  }
  const on = parseDay(change.on);
  if (!on) return refuse({ on: ['not-a-day'] });
  const moved = await setTeam(scope, change.memberId, change.teamId ?? null, on);
  if (!moved.ok && moved.reason === 'not-found') throw new Response(null, { status: 404 });
  return moved.ok ? redirectWithToast(paths.teams, { tone: 'good', text: m.people_team_moved() }) : refuse({ on: [moved.reason] });
}

export default function Teams() {
  return <TeamsScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
