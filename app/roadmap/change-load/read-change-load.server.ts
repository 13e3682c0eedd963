import { EVERYBODY, type GroupKey } from '#app/adoption/key-messages/key-message.ts';
import { reaches } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn, dayOf } from '#app/values/day.ts';
import { inLanguage, type Localized } from '#app/values/localized.ts';
import { findCommunication } from '../communication/read-communication.server.ts';
import { findMeasuredGroups, type MeasuredGroup } from '../readiness/measured-groups.server.ts';
import { expectedOf } from '../plan/plan-item.ts';
import { findPlan } from '../plan/plan.server.ts';
import { goLiveDay, type PhaseKind } from '../phase.ts';
import { datesOf } from '../roadmap.server.ts';
import { loadOf, type LoadThing, shownPeriods } from './change-load.ts';
import type { ChangeLoad, LoadFilter } from './load-page.ts';

interface Reader {
  asOf: Date;
  locale: keyof Localized;
}

/** What is asked of every affected group, period by period; null where there is no programme yet. */
export async function findChangeLoad(scope: Scope, { grain, shift }: LoadFilter, { asOf, locale }: Reader): Promise<ChangeLoad | null> {
  const { workspaceId, timeZone } = scope;
  const today = dayIn(asOf, timeZone);
  const groups = await findMeasuredGroups(scope);
  const plan = groups && (await findPlan(scope));
  const communication = groups && (await findCommunication(scope, asOf));
  if (!groups || !plan) return null;
  return inWorkspace(workspaceId, async (tx) => {
    const programme = await tx.programme.findFirstOrThrow({ where: { workspaceId, id: plan.programmeId }, select: { loadNormWeek: true, loadNormMonth: true } });
    const touched = await tx.planItemGroup.findMany({ where: { workspaceId }, select: { itemId: true, groupId: true } });
    const activities = plan.plan.items.flatMap((item): LoadThing[] => {
      const { start, end } = expectedOf(item);
      const groupIds = touched.filter(({ itemId }) => itemId === item.id).map(({ groupId }) => groupId);
      return groupIds.length === 0 ? [] : [{ kind: 'activity', name: item.name, groupIds, start: start < end ? start : addDays(end, -1), end }];
    });
    const messages = (communication?.messages ?? []).filter(({ isCancelled }) => !isCancelled).map(({ subject, audience, toldOn, plannedOn }) => onDay('message', subject, toldOn ?? plannedOn, groups.filter((group) => reaches(audience, keysOf(group)))));
    const things = [...activities, ...messages, ...(await readTrainings(tx, scope, groups, locale)), ...(await readGoLives(tx, scope, groups, { today, locale, programmeId: plan.programmeId }))];
    const norm = { week: programme.loadNormWeek, month: programme.loadNormMonth };
    const periods = shownPeriods(today, grain, shift);
    const loads = loadOf(groups.map(({ id }) => id), things, periods, norm[grain]);
    return { today, grain, shift, norm, periods, groups: loads.map((load, at) => ({ ...load, name: groups[at]!.name })) };
  });
}

const onDay = (kind: LoadThing['kind'], name: string, on: Day, reached: readonly MeasuredGroup[]): LoadThing => ({ kind, name, groupIds: reached.map(({ id }) => id), start: on, end: addDays(on, 1) });

/** By what a message to roles and teams reaches a group: who is enrolled uses the system as an end user. */
function keysOf({ subjects }: MeasuredGroup): GroupKey[] {
  return [EVERYBODY, ...subjects.flatMap((subject): GroupKey[] => (subject.kind === 'role' ? [subject.role] : subject.kind === 'team' ? [subject.id, 'end-user'] : ['end-user']))];
}

async function readTrainings(tx: Transaction, { workspaceId, timeZone }: Scope, groups: readonly MeasuredGroup[], locale: keyof Localized): Promise<LoadThing[]> {
  const sessions = await tx.trainingSession.findMany({ where: { workspaceId, cancelledAt: null, course: { withdrawnAt: null } }, select: { startsAt: true, course: { select: { title: true, roles: true } } } });
  return sessions.map(({ startsAt, course }) => onDay('training', inLanguage(course.title as unknown as Localized, locale), dayIn(startsAt, timeZone), groups.filter((group) => keysOf(group).some((key) => course.roles.includes(key)))));
}

/** A group goes live with the wave of its team, else on the day of the programme. */
async function readGoLives(tx: Transaction, { workspaceId }: Scope, groups: readonly MeasuredGroup[], { today, locale, programmeId }: { today: Day; locale: keyof Localized; programmeId: string }): Promise<LoadThing[]> {
  const programme = await tx.programme.findFirst({ where: { workspaceId, id: programmeId }, select: { name: true } });
  const phases = await tx.phase.findMany({ where: { workspaceId, programmeId } });
  const day = goLiveDay(phases.map((row) => ({ ...datesOf(row), kind: row.kind as PhaseKind })), today);
  const waves = await tx.milestone.findMany({ where: { workspaceId, kind: 'go-live' } });
  const ofWave = waves
    .filter(({ teamIds }) => teamIds.length > 0)
    .map(({ title, onDay: on, teamIds }) => onDay('go-live', inLanguage(title as unknown as Localized, locale), dayOf(on), groups.filter(({ subjects }) => subjects.some((subject) => subject.kind === 'team' && teamIds.includes(subject.id)))));
  const others = groups.filter(({ id }) => !ofWave.some(({ groupIds }) => groupIds.includes(id)));
  return [...(day && programme ? [onDay('go-live', programme.name, day, others)] : []), ...ofWave];
}
