import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { enoughOf, type ListedMessage, type MessageGroup } from '../../key-messages/key-message-page.ts';
import { ENOUGH_WORDS, groupName, type NamedTeam, senderText } from '../../key-messages/message-words.ts';
import { SilenceBadge } from './silence-card.tsx';

/** One message: how often its sender gave it, when last, and to which groups. */
export function MessageRow({ listed, teams, mayWrite }: { listed: ListedMessage; teams: readonly NamedTeam[]; mayWrite: boolean }) {
  const { message, groups } = listed;
  return (
    <li className="flex flex-col gap-3 px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <Link to={paths.keyMessage(message.id)} prefetch="intent" data-row className="font-semibold break-words no-underline hover:underline">
            {message.text}
          </Link>{' '}
          {message.withdrawnAt ? <Badge>{m.messages_withdrawn()}</Badge> : null}
          <MessageFacts listed={listed} />
        </div>
        {mayWrite && !message.withdrawnAt ? (
          <ButtonLink to={paths.giveMessage(message.id)} size="small" aria-label={m.messages_give_of({ text: message.text })}>
            {m.messages_give_short()}
          </ButtonLink>
        ) : null}
      </div>
      <TimesBar listed={listed} />
      <GroupList groups={groups} teams={teams} isGiven={!message.withdrawnAt} />
    </li>
  );
}

function MessageFacts({ listed }: { listed: ListedMessage }) {
  const { date } = useFormat();
  const { last } = listed;
  return (
    <p className="text-sm text-muted">
      {m.messages_by_preference({ sender: senderText(listed) })}
      {' · '}
      {last ? m.messages_last_given({ day: date(last.on), giver: last.giver }) : m.messages_never_given()}
    </p>
  );
}

/** Times given by whom people should hear it, against how often that was meant. */
export function TimesBar({ listed: { message, bySender, byOthers } }: { listed: ListedMessage }) {
  const { number } = useFormat();
  const { least, most } = message;
  const enough = enoughOf(message, bySender);
  const meant = least === most ? number(most) : m.messages_from_to({ least: number(least), most: number(most) });
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="relative h-2 w-28 shrink-0 overflow-hidden rounded-full bg-border" aria-hidden="true">
        <span className={`absolute inset-y-0 left-0 rounded-full ${enough === 'too-few' ? 'bg-warn' : 'bg-good'}`} style={{ width: `${Math.min(100, (bySender / most) * 100)}%` }} />
        {least < most ? <span className="absolute inset-y-0 w-0.5 bg-text" style={{ left: `${(least / most) * 100}%` }} /> : null}
      </span>
      <span className="font-medium tabular-nums">{m.messages_given_of({ times: number(bySender), meant })}</span>
      <Badge tone={ENOUGH_WORDS[enough].tone}>{ENOUGH_WORDS[enough].say()}</Badge>
      {byOthers > 0 ? <span className="text-muted">{m.messages_by_others({ count: byOthers, times: number(byOthers) })}</span> : null}
    </p>
  );
}

/** Per group how often it heard this message, and how it stands with the group. */
export function GroupList({ groups, teams, isGiven }: { groups: readonly MessageGroup[]; teams: readonly NamedTeam[]; isGiven: boolean }) {
  const { date, number } = useFormat();
  return (
    <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3" aria-label={m.messages_groups()}>
      {groups.map(({ group, times, lastOn, silence, state }) => (
        <li key={group} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-0.5 rounded-md border px-3 py-2 text-sm">
          <span className="font-medium">{groupName(group, teams)}</span>
          {isGiven && silence !== null && (state === 'warning' || state === 'breach') ? <SilenceBadge state={state} isNever={false} /> : null}
          <span className="basis-full text-muted">{lastOn === null ? m.messages_not_heard() : m.messages_heard({ count: times, times: number(times), day: date(lastOn) })}</span>
          {isGiven && silence !== null ? <span className={`basis-full ${state === 'breach' ? 'font-medium text-bad' : state === 'warning' ? 'font-medium text-warn' : 'text-muted'}`}>{m.messages_group_silent({ count: silence, days: number(silence) })}</span> : null}
        </li>
      ))}
    </ul>
  );
}
