import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Day } from '#app/values/day.ts';
import type { HypercareReview } from '../../hypercare/hypercare.ts';
import { momentAbout, momentName } from '../../hypercare/hypercare-words.ts';
import type { ReviewMoment } from '../../hypercare/review-rhythm.ts';
import { FormEnd, GoLiveFormPage } from '../go-live/go-live-form-page.tsx';

interface ReviewScreenProps {
  moment: ReviewMoment;
  waveId: string | null;
  /** Null for one that is not written down yet. */
  review: HypercareReview | null;
  members: readonly { id: string; name: string }[];
  /** Who writes it down; null is no member. */
  ownId: string | null;
  today: Day;
  lastResult: SubmissionResult | undefined;
}

/** Not an interface: the form wants to be sure that it has no other fields. */
type ReviewValues = { heldOn: string; ledById: string; seen: string; agreed: string; openPoints: string };

const FIELDS = ['seen', 'agreed', 'openPoints', 'heldOn', 'ledById'] as const;

/** What was seen on one moment after go-live. */
export function ReviewScreen({ moment, waveId, review, members, ownId, today, lastResult }: ReviewScreenProps) {
  const name = momentName(moment);
  const [form, fields] = useServerForm<ReviewValues>({ id: 'review', lastResult, defaultValue: review ? valuesOf(review) : { heldOn: today < moment.within.end ? today : moment.within.start, ledById: ownId ?? '' } });
  return (
    <GoLiveFormPage title={review ? m.hypercare_review_change({ name }) : m.hypercare_review_title({ name })} question={momentAbout(moment.kind)} under={{ label: m.hypercare_title(), to: paths.hypercare(waveId) }}>
      <FormShell form={form} order={FIELDS}>
        {review ? <input type="hidden" name="version" value={review.version} /> : <input type="hidden" name="moment" value={moment.key} />}
        {waveId ? <input type="hidden" name="waveId" value={waveId} /> : null}
        <TextAreaField field={fields.seen} label={m.hypercare_field_seen()} hint={m.hypercare_field_seen_hint()} maxLength={2_000} />
        <TextAreaField field={fields.agreed} label={m.hypercare_field_agreed()} hint={m.hypercare_field_agreed_hint()} isOptional maxLength={2_000} />
        <div className="grid items-end gap-5 sm:grid-cols-3">
          <NumberField field={fields.openPoints} label={m.hypercare_field_open()} isOptional inputMode="numeric" />
          <DateField field={fields.heldOn} label={m.hypercare_field_held()} max={today} />
          <SelectField field={fields.ledById} label={m.hypercare_field_led()} options={members.map((member) => ({ value: member.id, label: member.name }))} placeholder={m.ui_choose()} />
        </div>
        <FormEnd label={m.hypercare_save()} back={paths.hypercare(waveId)} />
      </FormShell>
    </GoLiveFormPage>
  );
}

const valuesOf = ({ heldOn, ledBy, seen, agreed, openPoints }: HypercareReview): ReviewValues => ({ heldOn, ledById: ledBy.id, seen, agreed: agreed ?? '', openPoints: openPoints === null ? '' : String(openPoints) });
