import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { roleName } from '#app/people/role-name.ts';
import { isRole, ROLES } from '#app/people/role.ts';
import { sayErrors } from '#app/ui/form/say-errors.ts';
import type { Tone } from '#app/ui/tone.ts';
import { type Channel, EVERYBODY, type GroupKey } from './key-message.ts';
import type { Enough, ListedMessage } from './key-message-page.ts';
import type { SilenceState } from './metrics-key-messages.ts';
import { ROLE_PEOPLE } from '../role-people.ts';

export interface NamedTeam {
  id: string;
  name: string;
}

const CHANNELS: Record<Channel, () => string> = {
  'team-meeting': m.messages_channel_team,
  gathering: m.messages_channel_gathering,
  conversation: m.messages_channel_conversation,
  mail: m.messages_channel_mail,
  newsletter: m.messages_channel_newsletter,
  video: m.messages_channel_video,
  other: m.messages_channel_other,
};
export const channelName = (channel: Channel) => CHANNELS[channel]();

export const SILENCE_WORDS: Record<SilenceState, { tone: Tone; say: () => string }> = {
  heard: { tone: 'good', say: m.messages_state_heard },
  warning: { tone: 'warn', say: m.messages_state_warning },
  breach: { tone: 'bad', say: m.messages_state_breach },
};

export const ENOUGH_WORDS: Record<Enough, { tone: Tone; say: () => string }> = {
  'too-few': { tone: 'warn', say: m.messages_enough_few },
  enough: { tone: 'good', say: m.messages_enough },
  more: { tone: 'neutral', say: m.messages_enough_more },
};

/** The group in the reader's language; a team that is gone has no name any more. */
export function groupName(group: GroupKey, teams: readonly NamedTeam[]): string {
  if (group === EVERYBODY) return m.messages_everybody();
  if (isRole(group)) return ROLE_PEOPLE[group]();
  return teams.find(({ id }) => id === group)?.name ?? m.messages_team_gone();
}

export function senderText({ message: { sender }, senderName }: Pick<ListedMessage, 'message' | 'senderName'>): string {
  return sender.kind === 'role' ? roleName(sender.role) : (senderName ?? '–');
}

const SENTENCES: Record<string, (() => string) | undefined> = {
  required: m.messages_reason_required,
  'too-long': m.messages_reason_too_long,
  'not-a-number': m.messages_reason_number,
  'less-than-least': m.messages_reason_least,
  'group-required': m.messages_reason_group,
  'unknown-group': m.messages_reason_group_gone,
  'unknown-person': m.messages_reason_person,
  'message-required': m.messages_reason_message,
  'not-a-day': m.messages_reason_day,
  'in-future': m.messages_reason_future,
  'not-a-link': m.messages_reason_link,
  'changed-meanwhile': m.messages_reason_changed,
};

/** The field at which a refusal of the server is said. */
const FIELD_OF: Record<string, string | undefined> = { 'unknown-group': 'audience', 'in-future': 'on' };

export function fieldOf(reason: string, { person, other }: { person: string; other: string }): string {
  return FIELD_OF[reason] ?? (reason === 'unknown-person' ? person : other);
}

/** A form's answer with sentences in the reader's language where schema and verb gave codes. */
export function sayMessageErrors(result: SubmissionResult): SubmissionResult {
  const say = (code: string) => (SENTENCES[code] ?? m.messages_reason_required)();
  return sayErrors(result, say);
}

/** Everybody, the roles and the teams, to choose from. */
export function groupChoices(teams: readonly NamedTeam[]): { name: string | null; options: { value: GroupKey; label: string }[] }[] {
  const asOptions = (groups: readonly GroupKey[]) => groups.map((group) => ({ value: group, label: groupName(group, teams) }));
  return [
    { name: null, options: asOptions([EVERYBODY]) },
    { name: m.messages_roles(), options: asOptions(ROLES) },
    ...(teams.length > 0 ? [{ name: m.messages_teams(), options: asOptions(teams.map(({ id }) => id)) }] : []),
  ];
}
