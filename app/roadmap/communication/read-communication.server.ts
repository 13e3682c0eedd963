import { CHANNELS, EVERYBODY, type GroupKey, type Occasion } from '#app/adoption/key-messages/key-message.ts';
import { readMessageFacts } from '#app/adoption/key-messages/metrics-key-messages.server.ts';
import { reaches } from '#app/adoption/key-messages/metrics-key-messages.ts';
import { listOccasions } from '#app/adoption/key-messages/occasions.server.ts';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { ROLES } from '#app/people/role.ts';
import { type Day, dayIn, dayOf } from '#app/values/day.ts';
import { memberNames } from '../member-names.server.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import { type GroupContact, groupContacts, unnamedGroups } from './group-contact.ts';
import { messageOrder, type OrderPart } from './message-order.ts';
import { MARKS, type PlannedMessage, VOICES } from './planned-message.ts';

/** One group: how long it heard nothing (R8), and what it was told in which order (R9). */
export interface FollowedGroup extends GroupContact {
  order: OrderPart[];
}

/** What the page of the communication plan shows to who sees the groups. */
export interface Communication {
  today: Day;
  /** The longest silence first. */
  groups: FollowedGroup[];
  /** Roles and teams with people in them that no message is meant for. */
  unnamed: GroupKey[];
  /** What is to be told first, then what was told, the newest first. */
  messages: PlannedMessage[];
  /** Every team there is. */
  teams: { id: string; name: string }[];
}

/** The plan with its groups; null where there is no programme yet. */
export async function findCommunication(scope: Scope, asOf: Date): Promise<Communication | null> {
  const today = dayIn(asOf, scope.timeZone);
  const found = await readPlan(scope);
  if (!found) return null;
  const { messages, teams, peopled } = found;
  const known = new Set<GroupKey>([EVERYBODY, ...ROLES, ...teams.map(({ id }) => id)]);
  const facts = await inWorkspaceSql(scope.workspaceId, (tx) => readMessageFacts(tx, scope));
  // A team that is gone hears nothing, and nobody is silent in it.
  const groups = groupContacts(facts, messages, today).filter(({ group }) => known.has(group));
  return { today, messages, teams, unnamed: unnamedGroups(peopled, groups), groups: groups.map((contact) => ({ ...contact, order: messageOrder(messages, contact.group) })) };
}

/** What somebody of some groups was told and will be told. */
export interface OwnMessages {
  today: Day;
  /** What is going to be told, the next first. */
  coming: PlannedMessage[];
  /** What was told, with or without a plan, the newest first. */
  told: { id: string; on: Day; subject: string; text: string | null; by: string | null; channel: Occasion['channel'] }[];
}

/** What the groups of the reader were told and will be told: those of their role and of their teams. Null where there is no programme yet. */
export async function findOwnMessages(scope: Scope, asOf: Date): Promise<OwnMessages | null> {
  const { workspaceId, member } = scope;
  const found = await readPlan(scope);
  if (!found) return null;
  const occasions = (await listOccasions(scope)).filter(({ removedAt }) => removedAt === null);
  const today = dayIn(asOf, scope.timeZone);
  return inWorkspace(workspaceId, async (tx) => {
    const places = member ? await tx.teamMembership.findMany({ where: { workspaceId, memberId: member.id, endsOn: null }, select: { teamId: true } }) : [];
    const own: GroupKey[] = member ? [member.role, ...places.map(({ teamId }) => teamId)] : [];
    const heard = occasions.filter(({ audience }) => reaches(audience, own));
    const names = await memberNames(tx, scope, heard.map(({ giverId }) => giverId));
    const texts = await tx.keyMessage.findMany({ where: { workspaceId, id: { in: heard.flatMap(({ messageId }) => messageId ?? []) } }, select: { id: true, text: true } });
    return {
      today,
      coming: found.messages.filter(({ audience, toldOn, isCancelled }) => toldOn === null && !isCancelled && reaches(audience, own)),
      told: heard.map(({ id, on, giverId, channel, planned, messageId }) => ({
        id, on, channel,
        by: names.get(giverId) ?? null,
        subject: planned?.subject ?? texts.find((text) => text.id === messageId)?.text ?? '–',
        text: found.messages.find((message) => message.id === planned?.id)?.text ?? null,
      })),
    };
  });
}

async function readPlan(scope: Scope) {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    if (!programmeId) return null;
    const teams = await tx.team.findMany({ where: { workspaceId }, orderBy: { name: 'asc' }, select: { id: true, name: true } });
    const roles = await tx.member.groupBy({ by: ['role'], where: { workspaceId, accessEndedAt: null } });
    const places = await tx.teamMembership.groupBy({ by: ['teamId'], where: { workspaceId, endsOn: null } });
    const peopled: GroupKey[] = [...ROLES.filter((role) => roles.some((found) => found.role === role)), ...teams.flatMap(({ id }) => (places.some(({ teamId }) => teamId === id) ? id : []))];
    return { teams, peopled, messages: await readMessages(tx, scope, programmeId) };
  });
}

async function readMessages(tx: Transaction, scope: Scope, programmeId: string): Promise<PlannedMessage[]> {
  const { workspaceId } = scope;
  const rows = await tx.plannedMessage.findMany({ where: { workspaceId, programmeId }, include: { occasion: { select: { onDay: true, removedAt: true } } }, orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }] });
  const names = await memberNames(tx, scope, rows.map(({ senderId }) => senderId));
  const keys = await tx.keyMessage.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ keyMessageId }) => keyMessageId ?? []) } }, select: { id: true, text: true } });
  const messages = rows.map(({ id, subject, text, covers, senderId, voice, audience, channel, plannedOn, everyWeeks, repeatUntil, keyMessageId, cancelledAt, occasion, version }): PlannedMessage => ({
    id, subject, text, audience, version,
    covers: MARKS.filter((mark) => covers.includes(mark)),
    sender: { id: senderId, name: names.get(senderId) ?? null },
    voice: VOICES.find((known) => known === voice) ?? 'project',
    channel: CHANNELS.find((known) => known === channel) ?? 'other',
    plannedOn: dayOf(plannedOn),
    repetition: everyWeeks && repeatUntil ? { everyWeeks, until: dayOf(repeatUntil) } : null,
    toldOn: occasion && occasion.removedAt === null ? dayOf(occasion.onDay) : null,
    keyMessage: keys.find((key) => key.id === keyMessageId) ?? null,
    isCancelled: cancelledAt !== null,
  }));
  const told = messages.filter(({ toldOn }) => toldOn !== null).sort((one, other) => other.toldOn!.localeCompare(one.toldOn!));
  return [...messages.filter(({ toldOn, isCancelled }) => toldOn === null && !isCancelled), ...told, ...messages.filter(({ toldOn, isCancelled }) => toldOn === null && isCancelled)];
}
