import { Form } from '@remix-run/react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { parseDay } from '#app/values/day.ts';
import type { MembershipActs as Facts } from '../../acts/act-facts.ts';
import { fieldOf } from '../../entity/entities.ts';
import { MEMBERSHIP } from '../../entity/membership.ts';
import { endOfNotice, renewalPeriod } from '../../memberships/period.ts';
import { choiceLabel } from '../field-label.ts';
import { PlainField, PlainSelect } from './plain-field.tsx';

interface MembershipActsProps {
  acts: Facts;
  recordId: string;
  mayWrite: boolean;
}

/** The next period, before it is pressed, and the way out with the day on which it ends. */
export function MembershipActs({ acts, recordId, mayWrite }: MembershipActsProps) {
  const format = useFormat();
  const { rule, today, endsOn, cancelledOn, isRenewing } = acts;
  if (cancelledOn) {
    return (
      <Card title={m.act_membership_title()}>
        <p>{endsOn ? m.act_membership_was_cancelled({ date: format.date(cancelledOn), end: format.date(endsOn) }) : m.act_membership_was_cancelled_open({ date: format.date(cancelledOn) })}</p>
      </Card>
    );
  }
  const next = renewalPeriod(rule, endsOn, today);
  return (
    <Card title={m.act_membership_title()}>
      <p>{m.act_membership_next({ from: format.date(next.startsOn), until: format.date(next.endsOn) })}</p>
      {isRenewing && endsOn ? <p className="text-sm text-muted">{m.act_membership_renewing({ date: format.date(endsOn) })}</p> : null}
      {mayWrite ? (
        <div className="mt-3 flex flex-wrap items-start gap-2">
          <Form method="post" action={paths.membershipRenewal(recordId)} preventScrollReset>
            <input type="hidden" name="from" value={next.startsOn} />
            <SubmitButton>{m.act_membership_renew({ until: format.date(next.endsOn) })}</SubmitButton>
          </Form>
          <details className="min-w-0 open:basis-full">
            <summary className={buttonClass('secondary')}>{m.act_membership_cancel()}</summary>
            <Cancel acts={acts} recordId={recordId} />
          </details>
        </div>
      ) : null}
    </Card>
  );
}

function Cancel({ acts: { rule, today, endsOn, noticeDays }, recordId }: Pick<MembershipActsProps, 'acts' | 'recordId'>) {
  const format = useFormat();
  const [notice, setNotice] = useState<string>(today);
  const noticeOn = parseDay(notice);
  const isPossible = noticeOn !== null && noticeOn <= today;
  return (
    <Form method="post" action={paths.membershipCancellation(recordId)} preventScrollReset className="mt-3 flex flex-col gap-3 rounded-md border bg-sunken p-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <PlainSelect label={m.act_membership_reason()} name="reason" required defaultValue="">
          <option value="" disabled>
            {m.ui_choose()}
          </option>
          {fieldOf(MEMBERSHIP, 'cancel_reason')?.choices?.map((choice) => (
            <option key={choice} value={choice}>
              {choiceLabel(choice)}
            </option>
          ))}
        </PlainSelect>
        <PlainField label={m.act_membership_notice_on()} name="cancelledOn" type="date" required max={today} value={notice} onChange={(event) => setNotice(event.target.value)} />
      </div>
      <p role="status" className="text-sm">
        {isPossible ? <span className="font-medium">{m.act_membership_ends({ date: format.date(endOfNotice(rule, { endsOn, noticeOn, noticeDays })) })}</span> : noticeOn ? m.act_in_future() : null}
        {noticeDays > 0 ? <span className="text-muted"> {m.act_membership_notice_days({ count: noticeDays })}</span> : null}
      </p>
      <div>
        <SubmitButton variant="danger">{m.act_membership_cancel()}</SubmitButton>
      </div>
    </Form>
  );
}
