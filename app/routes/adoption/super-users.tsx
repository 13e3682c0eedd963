import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { listSuperUsers, nameSuperUser } from '#app/adoption/super-users/charges.server.ts';
import { listPeople } from '#app/adoption/super-users/people.server.ts';
import { SuperUsersScreen } from '#app/adoption/ui/super-users/super-users-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listTeams } from '#app/people/teams.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.successes_super_users()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [charges, people, teams] = await Promise.all([listSuperUsers(scope), listPeople(scope), listTeams(scope)]);
  const without = teams.filter(({ id, members }) => members.length > 0 && !charges.some(({ teamId }) => teamId === id)).map(({ name }) => name);
  return { charges, people, teams: teams.map(({ id, name }) => ({ id, name })), without };
}

const choice = z.uuid().or(z.literal('')).default('');
const ChargeSchema = z.strictObject({ superUserId: choice, teamId: choice, memberId: choice });

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = ChargeSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success) throw new Response(null, { status: 404 });
  const { superUserId, teamId, memberId } = given.data;
  if (!superUserId) return data({ reason: m.successes_reason_super_user(), ...given.data }, { status: 422 });
  const named = await nameSuperUser(scope, { superUserId, teamId: teamId || null, memberId: memberId || null }, { asOf: new Date() });
  if (named.ok) return redirectWithToast(paths.superUsers, { tone: 'good', text: m.successes_named() });
  if (named.reason === 'not-found' || named.reason === 'not-allowed') throw new Response(null, { status: 404 });
  return data({ reason: named.reason === 'themself' ? m.successes_reason_themself() : m.successes_reason_one_of_both(), ...given.data }, { status: 422 });
}

export default function SuperUsers() {
  return <SuperUsersScreen {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />;
}
