import { Link } from '@remix-run/react';
import { channelName, groupName } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Column } from '#app/ui/table/data-table.tsx';
import { voiceName } from '../../communication/communication-words.ts';
import type { PlannedMessage } from '../../communication/planned-message.ts';
import type { Communication } from '../../communication/read-communication.server.ts';
import { MessageStateBadge } from './message-state.tsx';

/** The messages of the plan, each with whom it is for, from whom and when. */
export function useMessageColumns({ today, teams }: Pick<Communication, 'today' | 'teams'>): Column<PlannedMessage>[] {
  const { date, list } = useFormat();
  return [
    {
      id: 'message',
      header: m.communication_message(),
      cell: (message) => (
        <span className="flex min-w-52 flex-col items-start gap-1.5">
          <Link to={paths.plannedMessage(message.id)} className="link font-medium" data-row="">
            {message.subject}
          </Link>
          {/* On a telephone the column of the state is out of sight. */}
          <span className="sm:hidden">
            <MessageStateBadge message={message} today={today} />
          </span>
        </span>
      ),
    },
    { id: 'state', header: m.communication_state(), cell: (message) => <MessageStateBadge message={message} today={today} /> },
    { id: 'planned', header: m.communication_planned_on(), cell: ({ plannedOn }) => <span className="whitespace-nowrap">{date(plannedOn)}</span> },
    { id: 'told', header: m.communication_told_on(), cell: ({ toldOn }) => (toldOn === null ? <span className="text-muted">–</span> : <span className="whitespace-nowrap">{date(toldOn)}</span>) },
    { id: 'audience', header: m.communication_for_whom(), cell: ({ audience }) => <span className="inline-block min-w-32">{list(audience.map((group) => groupName(group, teams)))}</span> },
    {
      id: 'from',
      header: m.communication_from(),
      cell: ({ sender, voice }) => (
        <>
          <span className="whitespace-nowrap">{sender.name ?? m.communication_sender_gone()}</span>
          <span className="block text-xs whitespace-nowrap text-muted">{voiceName(voice)}</span>
        </>
      ),
    },
    { id: 'channel', header: m.communication_channel(), cell: ({ channel }) => channelName(channel) },
  ];
}
