import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { GivenOccasion } from '../../key-messages/key-message-page.ts';
import { channelName, groupName, type NamedTeam } from '../../key-messages/message-words.ts';

/** One time that a message was given; one that was written down by mistake is struck out and can be put back. */
export function OccasionRow({ occasion, teams, mayWrite }: { occasion: GivenOccasion; teams: readonly NamedTeam[]; mayWrite: boolean }) {
  const { date, list } = useFormat();
  const { id, on, giver, isBySender, channel, audience, link, note, removedAt } = occasion;
  const isRemoved = removedAt !== null;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0 flex-1 basis-64">
        <p>
          <span className={clsx('font-medium', isRemoved && 'text-muted line-through')}>{m.messages_occasion({ day: date(on), giver })}</span>{' '}
          {isRemoved ? <Badge>{m.messages_removed()}</Badge> : isBySender ? <Badge tone="good">{m.messages_by_sender()}</Badge> : null}
        </p>
        <p className="text-sm text-muted">
          {channelName(channel)}
          {' · '}
          {list(audience.map((group) => groupName(group, teams)))}
        </p>
        {note ? <p className="mt-1 text-sm break-words">{note}</p> : null}
        {link ? <OccasionLink link={link} /> : null}
      </div>
      {mayWrite ? (
        <div className="flex items-center gap-2">
          {isRemoved ? null : (
            <Link to={paths.messageOccasion(id)} className="link inline-flex min-h-8 items-center px-1 text-sm pointer-coarse:min-h-11" aria-label={m.messages_change_occasion_of({ day: date(on), giver })}>
              {m.messages_change_occasion()}
            </Link>
          )}
          <Form method="post" action={paths.messageOccasionRemoval(id)} preventScrollReset>
            <Button type="submit" variant="ghost" size="small" name="is" value={isRemoved ? 'restored' : 'removed'} aria-label={(isRemoved ? m.messages_put_back_of : m.messages_remove_of)({ day: date(on), giver })}>
              {isRemoved ? m.messages_put_back() : m.messages_remove()}
            </Button>
          </Form>
        </div>
      ) : null}
    </li>
  );
}

/** A path of the product, or an address outside. */
function OccasionLink({ link }: { link: string }) {
  if (link.startsWith('/')) {
    return (
      <p className="mt-1 text-sm">
        <Link to={link} className="link break-all">
          {link}
        </Link>
      </p>
    );
  }
  return (
    <p className="mt-1 text-sm">
      <a href={link} className="link break-all" rel="noreferrer" target="_blank">
        {link.replace(/^https?:\/\//, '')}
      </a>
    </p>
  );
}
