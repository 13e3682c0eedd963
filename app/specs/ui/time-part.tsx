import { grainName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { DateField } from '#app/ui/form/date-field.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { GRAINS } from '#app/values/metric.ts';
import { LetterSection } from './letter-section.tsx';
import type { PartProps } from './spec-fields.ts';

/** T: from when, until when, how often it is measured, and when it lapses. */
export function TimePart({ fields, isJudged, missing }: PartProps) {
  return (
    <LetterSection letter="T" isJudged={isJudged} missing={missing} fields={[fields.startsOn, fields.deadlineOn, fields.frequency, fields.reviewOn, fields.expiresOn]}>
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField field={fields.startsOn} label={m.specs_starts()} />
        <DateField field={fields.deadlineOn} label={m.specs_deadline()} />
      </div>
      <RadioField field={fields.frequency} label={m.specs_frequency()} options={GRAINS.map((grain) => ({ value: grain, label: grainName(grain) }))} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField field={fields.reviewOn} label={m.specs_review()} isOptional />
        <DateField field={fields.expiresOn} label={m.specs_expires()} hint={m.specs_expires_hint()} />
      </div>
    </LetterSection>
  );
}
