import { DIRECTIONS } from '#app/kpis/kpi.ts';
import { COURSE_KINDS, RESETS } from '#app/kpis/target/course.ts';
import { m } from '#app/messages/compiled/messages.js';
import { DateField } from '#app/ui/form/date-field.tsx';
import { NumberField } from '#app/ui/form/number-field.tsx';
import { RadioField } from '#app/ui/form/radio-field.tsx';
import { TextAreaField } from '#app/ui/form/text-area-field.tsx';
import { STEP_ROWS } from '../spec.ts';
import { courseHint, courseName, directionName, resetName } from '../spec-words.ts';
import type { SpecFields } from './spec-fields.ts';

interface TargetPartProps {
  fields: SpecFields;
  /** The unit of the metric. */
  suffix: string | undefined;
  /** What the metric is now. */
  nowHint: string;
}

/** From where to where, and along which way. What the chosen direction does not ask for is out of sight, with or without JavaScript. */
export function TargetPart({ fields, suffix, nowHint }: TargetPartProps) {
  return (
    <div className="group/way flex flex-col gap-5">
      <RadioField field={fields.direction} label={m.specs_direction()} options={DIRECTIONS.map((direction) => ({ value: direction, label: directionName(direction) }))} />
      <p className="hidden text-sm text-muted group-has-[[value=yes-no]:checked]/way:block">{m.specs_done_hint()}</p>
      <div className="flex flex-col gap-5 group-has-[[value=yes-no]:checked]/way:hidden">
        <div className="grid gap-5 sm:grid-cols-2">
          <NumberField field={fields.baselineValue} label={m.specs_baseline()} hint={nowHint} suffix={suffix} />
          <DateField field={fields.baselineOn} label={m.specs_baseline_on()} />
        </div>
        <div className="hidden flex-col gap-5 group-has-[[value=in-range]:checked]/way:flex">
          <NumberField field={fields.lowerValue} label={m.specs_lower()} hint={m.specs_target_range_hint()} suffix={suffix} />
        </div>
        <NumberField field={fields.targetValue} label={m.specs_target()} hint={m.specs_amount_hint()} suffix={suffix} />
      </div>
      <div className="hidden flex-col gap-5 group-has-[[value=decrease-to]:checked]/way:flex group-has-[[value=increase-to]:checked]/way:flex">
        <RadioField field={fields.course} label={m.specs_course()} options={COURSE_KINDS.map((course) => ({ value: course, label: courseName(course), hint: courseHint(course) }))} />
        <div className="hidden group-has-[[value=reset]:checked]/way:block">
          <RadioField field={fields.resetEvery} label={m.specs_reset_every()} hint={m.specs_reset_hint()} options={RESETS.map((every) => ({ value: every, label: resetName(every) }))} />
        </div>
        <Steps fields={fields} suffix={suffix} />
      </div>
    </div>
  );
}

/** A table of days and values, with room for as many as a year has two-month steps. */
function Steps({ fields, suffix }: Pick<TargetPartProps, 'fields' | 'suffix'>) {
  return (
    <fieldset className="hidden flex-col gap-4 rounded-md border bg-sunken/50 p-4 group-has-[[value=steps]:checked]/way:flex">
      <legend className="px-1 text-sm font-medium">{m.specs_steps()}</legend>
      <p className="text-sm text-muted">{m.specs_steps_hint()}</p>
      {STEP_ROWS.map((row) => (
        <div key={row} className="grid grid-cols-2 gap-x-5">
          <DateField field={fields[`stepOn${row}`]} label={m.specs_step_on({ row })} />
          <NumberField field={fields[`stepValue${row}`]} label={m.specs_step_value({ row })} suffix={suffix} />
        </div>
      ))}
      <TextAreaField field={fields.stepsWaiver} label={m.specs_steps_waiver()} hint={m.specs_steps_waiver_hint()} isOptional rows={2} />
    </fieldset>
  );
}
