import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import type { Period } from '#app/values/period.ts';
import { amountText } from '#app/values/amount.ts';
import { firstDayOf, lastDayOf, type PlanItem } from '../../plan/plan-item.ts';
import { DaysFields, HoursFields, PLAN_FIELDS, type PlanItemChoices, type PlanItemValues, PurposeFields, WhatFields } from './plan-item-fields.tsx';

interface PlanItemFormProps {
  item: PlanItem;
  choices: PlanItemChoices;
  lastResult: SubmissionResult | undefined;
}

/** Everything about one item of the plan. */
export function PlanItemForm({ item, choices, lastResult }: PlanItemFormProps) {
  const [form, fields] = useServerForm<PlanItemValues>({ id: 'plan-item', lastResult, defaultValue: valuesOf(item) });
  return (
    <FormShell form={form} action={paths.planItem(item.id)} order={PLAN_FIELDS}>
      <input type="hidden" name="version" value={item.version} />
      <WhatFields fields={fields} choices={choices} />
      <DaysFields title={m.plan_planned()} hint={m.plan_planned_hint()} first={fields.plannedStartsOn} last={fields.plannedLastOn} />
      <DaysFields title={m.plan_forecast()} hint={m.plan_forecast_hint()} first={fields.forecastStartsOn} last={fields.forecastLastOn} isOptional />
      <DaysFields title={m.plan_actual()} hint={m.plan_actual_hint()} first={fields.actualStartsOn} last={fields.actualLastOn} isOptional />
      <HoursFields planned={fields.hoursPlanned} spent={fields.hoursSpent} />
      <PurposeFields fields={fields} choices={choices} />
      <div>
        <SubmitButton>{m.plan_save()}</SubmitButton>
      </div>
    </FormShell>
  );
}

function valuesOf(item: PlanItem): Partial<PlanItemValues> {
  const { name, shape, colour, phaseId, ownerId, planned, forecast, actual, hoursPlanned, hoursSpent, objectiveId, specificationId } = item;
  const days = (period: Period | null) => ({ first: period ? firstDayOf(item, period) : '', last: period ? lastDayOf(period) : '' });
  const hours = (value: number | null) => (value === null ? '' : amountText(value, 'hours'));
  const [agreed, expected] = [days(planned), days(forecast)];
  return {
    name, shape, colour, phaseId,
    ownerId: ownerId ?? '',
    objectiveId: objectiveId ?? '',
    specificationId: specificationId ?? '',
    plannedStartsOn: agreed.first,
    plannedLastOn: agreed.last,
    forecastStartsOn: expected.first,
    forecastLastOn: expected.last,
    actualStartsOn: actual.start && actual.end ? firstDayOf(item, { start: actual.start, end: actual.end }) : (actual.start ?? ''),
    actualLastOn: actual.end ? lastDayOf({ start: actual.end, end: actual.end }) : '',
    hoursPlanned: hours(hoursPlanned),
    hoursSpent: hours(hoursSpent),
  };
}
