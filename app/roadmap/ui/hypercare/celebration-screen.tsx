import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { CheckboxField } from '#app/ui/form/checkbox-field.tsx';
import { DateField } from '#app/ui/form/date-field.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { Celebration, GoLiveClock } from '../../hypercare/hypercare.ts';
import { clockName } from '../../hypercare/hypercare-words.ts';
import { FormEnd, GoLiveFormPage } from '../go-live/go-live-form-page.tsx';

interface CelebrationScreenProps {
  /** Null for a new one. */
  celebration: Celebration | null;
  clocks: readonly GoLiveClock[];
  /** The go-live it is planned from; null is the programme as a whole. */
  waveId: string | null;
  /** The day that is proposed. */
  on: Day;
  members: readonly { id: string; name: string }[];
  lastResult: SubmissionResult | undefined;
}

/** Not an interface: the form wants to be sure that it has no other fields. */
type CelebrationValues = { how: string; on: string; ledById: string; waveId: string; isHeld: string };

const FIELDS = ['how', 'on', 'ledById', 'waveId', 'isHeld'] as const;

/** How one start is celebrated. */
export function CelebrationScreen({ celebration, clocks, waveId, on, members, lastResult }: CelebrationScreenProps) {
  const format = useFormat();
  const [form, fields] = useServerForm<CelebrationValues>({ id: 'celebration', lastResult, defaultValue: celebration ? valuesOf(celebration) : { on, waveId: waveId ?? '' } });
  const waves = clocks.flatMap((each) => (each.waveId ? [{ value: each.waveId, label: clockName(each, format) }] : []));
  return (
    <GoLiveFormPage title={celebration ? m.hypercare_celebration_change() : m.hypercare_celebration_title()} question={m.hypercare_celebration_question()} under={{ label: m.hypercare_title(), to: paths.hypercare(waveId) }}>
      <FormShell form={form} order={FIELDS}>
        {celebration ? <input type="hidden" name="version" value={celebration.version} /> : null}
        <TextAreaField field={fields.how} label={m.hypercare_field_how()} hint={m.hypercare_field_how_hint()} maxLength={2_000} />
        <div className="grid items-end gap-5 sm:grid-cols-3">
          <DateField field={fields.on} label={m.hypercare_field_on()} />
          <SelectField field={fields.ledById} label={m.hypercare_field_organiser()} options={members.map(({ id, name }) => ({ value: id, label: name }))} placeholder={m.ui_choose()} />
          {waves.length > 0 ? <SelectField field={fields.waveId} label={m.hypercare_field_for()} options={waves} placeholder={m.hypercare_celebration_everybody()} /> : null}
        </div>
        <CheckboxField field={fields.isHeld} label={m.hypercare_field_is_held()} />
        <FormEnd label={m.hypercare_save()} back={paths.hypercare(waveId)} />
      </FormShell>
    </GoLiveFormPage>
  );
}

const valuesOf = ({ how, on, ledBy, waveId, isHeld }: Celebration): CelebrationValues => ({ how, on, ledById: ledBy.id, waveId: waveId ?? '', isHeld: isHeld ? 'on' : '' });
