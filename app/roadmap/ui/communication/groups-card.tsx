import { Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { groupName, SILENCE_WORDS } from '#app/adoption/key-messages/message-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { missingParts, partText } from '../../communication/communication-words.ts';
import type { Communication, FollowedGroup } from '../../communication/read-communication.server.ts';

interface GroupsCardProps {
  communication: Communication;
  canWrite: boolean;
}

/** How long every group has heard nothing, the longest silence first, with what it hears next and the way to telling it something. */
export function GroupsCard({ communication: { groups, unnamed, teams }, canWrite }: GroupsCardProps) {
  return (
    <Card title={m.communication_groups()} description={m.communication_groups_about()} isFlush>
      {groups.length === 0 ? <EmptyState title={m.communication_groups_empty()}>{canWrite ? m.communication_groups_empty_text() : null}</EmptyState> : null}
      <ul className="divide-y">
        {groups.map((followed) => (
          <GroupRow key={followed.group} followed={followed} name={groupName(followed.group, teams)} canWrite={canWrite} />
        ))}
      </ul>
      {unnamed.length > 0 && groups.length > 0 ? (
        <p className="border-t px-4 py-3 text-sm text-muted sm:px-5">
          {m.communication_unnamed()}{' '}
          {unnamed.map((group, at) => (
            <span key={group}>
              {at > 0 ? ', ' : null}
              {canWrite ? (
                <Link to={paths.planMessageFor(group)} className="link">
                  {groupName(group, teams)}
                </Link>
              ) : (
                groupName(group, teams)
              )}
            </span>
          ))}
        </p>
      ) : null}
    </Card>
  );
}

function GroupRow({ followed, name, canWrite }: { followed: FollowedGroup; name: string; canWrite: boolean }) {
  const { date, number, list } = useFormat();
  const { group, state, lastOn, days, next, isUnplanned, order } = followed;
  const missing = missingParts(order);
  return (
    <li className="grid items-start gap-x-6 gap-y-2 px-4 py-3.5 sm:px-5 lg:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{name}</span>
          {lastOn === null ? <Badge tone={state === null ? 'neutral' : SILENCE_WORDS[state].tone}>{m.communication_never()}</Badge> : null}
          {lastOn !== null && state !== null ? <Badge tone={SILENCE_WORDS[state].tone}>{SILENCE_WORDS[state].say()}</Badge> : null}
        </p>
        <p className="mt-0.5 text-sm text-muted tabular-nums">
          {lastOn === null || days === null ? m.communication_never_text() : days === 0 ? m.communication_last_today() : m.communication_last({ count: days, days: number(days), day: date(lastOn) })}
        </p>
      </div>
      <div className="min-w-0 text-sm">
        {next ? (
          <p>
            <span className={next.isLate ? 'font-medium text-warn' : 'text-muted'}>{(next.isLate ? m.communication_next_late : m.communication_next)({ day: date(next.on) })}</span>{' '}
            <Link to={paths.plannedMessage(next.id)} className="link">
              {next.subject}
            </Link>
          </p>
        ) : null}
        {isUnplanned ? (
          <p className="mt-1 first:mt-0">
            <Badge tone="warn">{m.communication_unplanned()}</Badge>
          </p>
        ) : null}
        {missing.length > 0 ? <p className="mt-1 text-muted">{m.communication_misses({ parts: list(missing.map((mark) => partText(mark).toLowerCase())) })}</p> : null}
      </div>
      {canWrite ? (
        <ButtonLink to={paths.planMessageFor(group)} size="small" aria-label={m.communication_plan_for({ group: name })}>
          <Plus aria-hidden="true" />
          {m.communication_plan()}
        </ButtonLink>
      ) : null}
    </li>
  );
}
