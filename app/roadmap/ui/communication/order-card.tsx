import { groupName, type NamedTeam } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Card } from '#app/ui/card.tsx';
import { ORDER_WORDS, partText } from '../../communication/communication-words.ts';
import type { FollowedGroup } from '../../communication/read-communication.server.ts';

/** R9: what every group of a message was told of the change, and what still lacks. */
export function OrderCard({ groups, teams }: { groups: readonly FollowedGroup[]; teams: readonly NamedTeam[] }) {
  return (
    <Card title={m.communication_order()} description={m.communication_order_about()} isFlush>
      <ul className="divide-y">
        {groups.map(({ group, order }) => (
          <li key={group} className="px-4 py-3 sm:px-5">
            <p className="font-medium">{groupName(group, teams)}</p>
            <ul className="mt-1.5 flex flex-wrap gap-x-6 gap-y-2 text-sm">
              {order.map(({ mark, state }) => (
                <li key={mark} className="flex items-center gap-2">
                  {partText(mark)} <Badge tone={ORDER_WORDS[state].tone}>{ORDER_WORDS[state].say()}</Badge>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
