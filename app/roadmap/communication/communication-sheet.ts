import { channelName, groupName } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { dayCell, type Sheet } from '#app/values/table/sheet.ts';
import { type CommunicationFilter, fitsCommunicationFilter } from './communication-filter.ts';
import { markName, STATE_WORDS, voiceName } from './communication-words.ts';
import { messageState } from './planned-message.ts';
import type { Communication } from './read-communication.server.ts';

/** The messages as the page lists them, with the choice of its address and what each says. */
export function communicationSheet({ today, messages, teams }: Pick<Communication, 'today' | 'messages' | 'teams'>, filter: CommunicationFilter): Sheet {
  return {
    name: m.communication_title(),
    headers: [m.communication_message(), m.communication_text(), m.communication_covers(), m.communication_for_whom(), m.communication_from(), m.communication_field_voice(), m.communication_channel(), m.communication_planned_on(), m.communication_told_on(), m.communication_state()],
    rows: messages
      .filter((message) => fitsCommunicationFilter(message, filter, today))
      .map((message) => [
        message.subject, message.text, message.covers.map(markName).join(', ') || null, message.audience.map((group) => groupName(group, teams)).join(', '),
        message.sender.name, voiceName(message.voice), channelName(message.channel), dayCell(message.plannedOn), dayCell(message.toldOn), STATE_WORDS[messageState(message, today)].say(),
      ]),
  };
}
