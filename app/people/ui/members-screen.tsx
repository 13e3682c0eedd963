import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { MemberSummary } from '../member.ts';
import { InviteForm } from './invite-form.tsx';
import { MembersTable } from './members-table.tsx';

interface MembersScreenProps {
  members: readonly MemberSummary[];
  search: string;
  ownId: string | null;
  mayWrite: boolean;
  nextHref: string | null;
  /** What the last act answered: errors, or the link of an invitation nobody mailed. */
  answer: { lastResult: SubmissionResult | undefined; link: string | null } | undefined;
}

export function MembersScreen({ search, answer, ...table }: MembersScreenProps) {
  return (
    <>
      {answer?.link ? (
        <Notice tone="info" title={m.people_invited_link_title()}>
          <p>{m.people_invited_link()}</p>
          <p className="mt-2 rounded bg-surface px-2 py-1 font-mono break-all select-all">{answer.link}</p>
        </Notice>
      ) : null}
      {table.mayWrite ? (
        <Card title={m.people_invite_title()} description={m.people_invite_hint()}>
          <InviteForm key={answer?.link} made={answer?.link ? 'next' : 'first'} lastResult={answer?.lastResult} />
        </Card>
      ) : null}
      <Card
        isFlush
        title={m.people_members_caption()}
        actions={
          <Form role="search" className="flex max-w-full items-center gap-2">
            <input type="search" name="search" defaultValue={search} aria-label={m.people_search_people()} placeholder={m.people_search_people()} className="control w-56 min-w-0 shrink" />
            <Button type="submit">{m.people_search()}</Button>
          </Form>
        }
      >
        <MembersTable {...table} />
      </Card>
    </>
  );
}
