import { Form, Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { CampaignActs, CampaignMemberRow } from '../../acts/act-facts.ts';
import { MEMBER_MARKS } from '../../campaigns/member-status.ts';
import { choiceLabel } from '../field-label.ts';

const ICON_BUTTON = 'grid size-8 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text pointer-coarse:size-11';

interface CampaignMembersCardProps {
  acts: CampaignActs;
  recordId: string;
  mayWrite: boolean;
  /** The form that adds one. */
  add: ReactNode;
}

/** Who is in a campaign, by status; some or all of a status are marked as further. */
export function CampaignMembersCard({ acts: { counts, shown, members }, recordId, mayWrite, add }: CampaignMembersCardProps) {
  const format = useFormat();
  const total = counts.find(({ status }) => status === shown)?.count ?? 0;
  if (counts.every(({ count }) => count === 0)) {
    return (
      <Card title={m.act_campaign_members()} isFlush>
        <div className="px-4 py-4 sm:px-5">
          <p className="text-muted">{m.act_campaign_members_none()}</p>
          {mayWrite ? <ButtonLink to={paths.contacts} className="mt-3">{m.act_campaign_to_contacts()}</ButtonLink> : null}
        </div>
        {add}
      </Card>
    );
  }
  return (
    <Card title={m.act_campaign_members()} isFlush>
      <nav aria-label={m.act_campaign_members()} className="flex flex-wrap gap-1 border-b px-3 py-2 sm:px-4">
        {counts.map(({ status, count }) => (
          <Link
            key={status}
            to={`?members=${status}`}
            preventScrollReset
            aria-current={status === shown ? 'page' : undefined}
            className={clsx('inline-flex min-h-8 items-center gap-1.5 rounded-md px-2.5 text-sm no-underline pointer-coarse:min-h-11', status === shown ? 'bg-accent-soft font-medium text-accent' : 'text-muted hover:bg-sunken hover:text-text')}
          >
            {choiceLabel(status)} <span className="tabular-nums">{format.number(count)}</span>
          </Link>
        ))}
      </nav>
      {members.length === 0 ? (
        <p className="px-4 py-4 text-muted sm:px-5">{m.act_campaign_members_none_here()}</p>
      ) : (
        <Form key={shown} method="post" action={paths.campaignMarks(recordId)} preventScrollReset>
          <input type="hidden" name="status" value={shown} />
          <ul className="max-h-96 divide-y overflow-y-auto">
            {members.map((member) => (
              <Row key={member.id} member={member} mayWrite={mayWrite} here={`${paths.record('campaigns', recordId)}?members=${shown}`} />
            ))}
          </ul>
          {total > members.length ? <p className="border-t px-4 py-2 text-sm text-muted sm:px-5">{m.act_campaign_members_first({ shown: members.length, total: format.number(total) })}</p> : null}
          {mayWrite ? <Marks total={total} shown={shown} /> : null}
        </Form>
      )}
      {add}
    </Card>
  );
}

function Row({ member, mayWrite, here }: { member: CampaignMemberRow; mayWrite: boolean; here: string }) {
  const format = useFormat();
  const at = member.respondedAt ?? member.reachedAt;
  return (
    <li className="flex items-center gap-3 px-4 py-1.5 text-sm sm:px-5">
      {mayWrite ? (
        <span className="grid size-6 shrink-0 place-items-center pointer-coarse:size-11">
          <input type="checkbox" name="member" value={member.id} aria-label={m.act_campaign_choose({ name: member.name })} className="size-4 accent-accent" />
        </span>
      ) : null}
      <Link to={paths.record('contacts', member.contactId)} className="link min-w-0 flex-1 truncate">
        {member.name}
      </Link>
      {member.isControl ? <Badge icon={null}>{m.act_campaign_control()}</Badge> : null}
      {at ? <span className="shrink-0 text-muted">{format.date(new Date(at))}</span> : null}
      {mayWrite ? (
        <span className="flex shrink-0 gap-0.5">
          <Link to={paths.editRecord('campaign-members', member.id)} aria-label={m.act_campaign_change({ name: member.name })} className={ICON_BUTTON}>
            <Pencil className="size-4" aria-hidden="true" />
          </Link>
          <button type="submit" formAction={paths.trashRecord('campaign-members', member.id)} name="to" value={here} aria-label={m.act_campaign_remove({ name: member.name })} className={ICON_BUTTON}>
            <Trash2 className="size-4" aria-hidden="true" />
          </button>
        </span>
      ) : null}
    </li>
  );
}

function Marks({ total, shown }: { total: number; shown: string }) {
  const format = useFormat();
  const further = MEMBER_MARKS.slice(MEMBER_MARKS.findIndex((mark) => mark === shown) + 1);
  if (further.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 border-t bg-sunken/60 px-4 py-3 sm:px-5">
      <fieldset className="flex flex-wrap gap-x-4 text-sm">
        <legend className="sr-only">{m.act_campaign_whom()}</legend>
        <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
          <input type="radio" name="whom" value="chosen" defaultChecked className="size-4 accent-accent" />
          {m.act_campaign_whom_chosen()}
        </label>
        <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
          <input type="radio" name="whom" value="all" className="size-4 accent-accent" />
          {m.act_campaign_whom_all({ total: format.number(total) })}
        </label>
      </fieldset>
      <div className="flex flex-wrap gap-2">
        {further.map((mark) => (
          <SubmitButton key={mark} name="mark" value={mark} variant="secondary" size="small">
            {choiceLabel(mark)}
          </SubmitButton>
        ))}
      </div>
    </div>
  );
}
