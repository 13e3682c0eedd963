import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeActivityKinds } from '#app/events/activity-catalogue.server.ts';
import { forgetMatch, matchActor, setActorAside } from '#app/events/match-actor.server.ts';
import { UsageScreen } from '#app/events/ui/usage-screen.tsx';
import { findUsageData } from '#app/events/usage-data.server.ts';
import { readKinds, UsageChangeSchema } from '#app/events/usage-form.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { absolute } from '#app/web/mail.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.events_usage_title()} · Pacer` }];
export const handle = { question: m.events_usage_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'events:write');
  return { ...(await findUsageData(scope)), address: absolute('/').replace(/\/$/, ''), canImport: scope.permissions.has('crm:import') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'events:write');
  const form = await request.formData();
  const read = UsageChangeSchema.safeParse(Object.fromEntries(form));
  if (!read.success) throw new Response(null, { status: 400 });
  const change = read.data;
  const say = (text: string, tone: 'good' | 'bad' = 'good') => redirectWithToast(paths.usage, { tone, text });
  if (change.intent === 'kinds') {
    const changed = await changeActivityKinds(scope, readKinds(form), change.version, new Date());
    if (!changed.ok) return say(m.events_kinds_changed_meanwhile(), 'bad');
    return say(changed.value.changed === 0 ? m.events_kinds_same() : m.events_kinds_saved({ count: changed.value.changed }));
  }
  const { actorId } = change;
  if (change.intent === 'match') {
    const refuseAt = (text: string) => data({ problem: { actorId, said: change.member, text } }, { status: 422 });
    if (!change.member) return refuseAt(m.events_member_missing());
    const matched = await matchActor(scope, actorId, change.member);
    if (matched.ok) return say(m.events_matched(matched.value));
    if (matched.reason === 'unknown-member') return refuseAt(m.events_member_unknown());
    if (matched.reason === 'several-members') return refuseAt(m.events_member_several());
    return refuse(matched.reason, say);
  }
  const told = await (change.intent === 'set-aside' ? setActorAside : forgetMatch)(scope, actorId);
  if (!told.ok) return refuse(told.reason, say);
  return say(change.intent === 'set-aside' ? m.events_is_set_aside(told.value) : m.events_is_unknown_again(told.value));
}

function refuse(reason: 'not-found' | 'matched-meanwhile', say: (text: string, tone: 'bad') => ReturnType<typeof redirectWithToast>) {
  if (reason === 'not-found') throw new Response(null, { status: 404 });
  return say(m.events_matched_meanwhile(), 'bad');
}

export default function Usage() {
  return <UsageScreen {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem ?? null} />;
}
