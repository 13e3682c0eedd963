import { useEffect, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Field } from '../../entity/entity.ts';
import type { FormReply } from '../../record/form-facts.ts';
import { fieldLabel } from '../field-label.ts';

/** Says that somebody else saved while this form was open, and what became of both. */
export function MeetingNotice({ meeting, fields }: { meeting: NonNullable<FormReply['meeting']>; fields: readonly Field[] }) {
  const format = useFormat();
  // The button that saves is in sight wherever one is in the form: without this, pressing it would seem to do nothing.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const name = meeting.by ?? m.record_meeting_somebody();
  const theirs = fields.filter((field) => meeting.theirs.includes(field.name)).map((field) => fieldLabel(field, format.locale));
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-4 rounded-lg outline-none">
      <Notice tone="warn" title={meeting.at ? m.record_meeting_title_at({ name, at: format.dateTime(new Date(meeting.at)) }) : m.record_meeting_title({ name })}>
        <p>{m.record_meeting_choose({ count: meeting.conflicts.length })}</p>
        {theirs.length > 0 ? <p>{m.record_meeting_kept({ name, fields: theirs.join(', ') })}</p> : null}
      </Notice>
    </div>
  );
}
