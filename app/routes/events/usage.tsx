import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { QUALITY_METRICS, RECORD_METRICS } from '#app/crm/metrics-records.ts';
import { changeActivities } from '#app/events/activity-catalogue.server.ts';
import { forgetMatch, matchActor, setActorAside } from '#app/events/match-actor.server.ts';
import { UsageScreen } from '#app/events/ui/usage-screen.tsx';
import { findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { findUsageData } from '#app/events/usage-data.server.ts';
import { readMeanings, UsageChangeSchema } from '#app/events/usage-form.ts';
import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { absolute } from '#app/web/mail.server.ts';
import type { MetricId } from '#app/values/metric.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.events_usage_title()} · Pacer` }];
export const handle = { question: m.events_usage_question };

/** Of agreed behaviour and of the records: what tells whether an act was done well, those of the records first. */
const QUALITIES = [...new Set([...Object.keys(QUALITY_METRICS), ...Object.keys(RECORD_METRICS)])] as MetricId[];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'events:write');
  const [usage, recount] = await Promise.all([findUsageData(scope), findRecount(scope)]);
  return { ...usage, recount, activityNames: Object.fromEntries(usage.activities.map(({ key, name, nameEn }) => [key, { name, nameEn }])), address: absolute('/').replace(/\/$/, ''), canImport: scope.permissions.has('crm:import'), qualities: QUALITIES.map((id) => ({ value: id, label: metricName(id) })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'events:write');
  const form = await request.formData();
  const read = UsageChangeSchema.safeParse(Object.fromEntries(form));
  if (!read.success) throw new Response(null, { status: 400 });
  const change = read.data;
  const say = (text: string, tone: 'good' | 'bad' = 'good') => redirectWithToast(paths.usage, { tone, text });
  if (change.intent === 'kinds') {
    const { meanings, tooLong } = readMeanings(form, QUALITIES);
    const refuseChoice = (refusal: string) => data({ problem: null, choice: { refusal, tooLong, given: Object.fromEntries(meanings), reason: change.reason } }, { status: 422 });
    if (tooLong.length > 0) return refuseChoice(m.catalogue_too_long_somewhere());
    const changed = await changeActivities(scope, meanings, { seen: change.version, reason: change.reason, asOf: new Date() });
    if (!changed.ok) return refuseChoice(REFUSALS[changed.reason]());
    if (changed.value.changed > 0 && !changed.value.isCounting) return say(m.catalogue_described());
    return say(changed.value.changed === 0 ? m.events_kinds_same() : m.events_kinds_saved({ count: changed.value.changed }));
  }
  const { actorId } = change;
  if (change.intent === 'match') {
    const refuseAt = (text: string) => data({ problem: { actorId, said: change.member, text }, choice: null }, { status: 422 });
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

const REFUSALS = { 'changed-meanwhile': m.events_kinds_changed_meanwhile, 'reason-missing': m.catalogue_reason_missing, chain: m.catalogue_chain, 'no-such-activity': m.catalogue_gone };

function refuse(reason: 'not-found' | 'matched-meanwhile', say: (text: string, tone: 'bad') => ReturnType<typeof redirectWithToast>) {
  if (reason === 'not-found') throw new Response(null, { status: 404 });
  return say(m.events_matched_meanwhile(), 'bad');
}

export default function Usage() {
  const answer = useActionData<typeof action>();
  return <UsageScreen {...useLoaderData<typeof loader>()} problem={answer?.problem ?? null} choice={answer?.choice ?? null} />;
}
