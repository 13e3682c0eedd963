import { channelName } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { OwnMessages } from '../../communication/read-communication.server.ts';

/** What the reader's own groups will be told and were told, to read. */
export function OwnMessagesCards({ own: { coming, told } }: { own: OwnMessages }) {
  const { date } = useFormat();
  const when = (on: OwnMessages['today'], name: string | null) => m.communication_own_when({ day: date(on), name: name ?? m.communication_sender_gone() });
  return (
    <>
      <Card title={m.communication_own_coming()} isFlush>
        {coming.length === 0 ? <p className="px-4 py-4 text-muted sm:px-5">{m.communication_own_coming_empty()}</p> : null}
        <ul className="divide-y">
          {coming.map(({ id, subject, plannedOn, sender, channel }) => (
            <li key={id} className="px-4 py-3 sm:px-5">
              <p className="font-medium">{subject}</p>
              <p className="text-sm text-muted">
                {when(plannedOn, sender.name)} · {channelName(channel)}
              </p>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={m.communication_own_told()} isFlush>
        {told.length === 0 ? <p className="px-4 py-4 text-muted sm:px-5">{m.communication_own_told_empty()}</p> : null}
        <ul className="divide-y">
          {told.map(({ id, subject, text, on, by, channel }) => (
            <li key={id} className="px-4 py-3 sm:px-5">
              <p className="font-medium">{subject}</p>
              {text ? <p className="max-w-3xl break-words whitespace-pre-line">{text}</p> : null}
              <p className="mt-0.5 text-sm text-muted">
                {when(on, by)} · {channelName(channel)}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
