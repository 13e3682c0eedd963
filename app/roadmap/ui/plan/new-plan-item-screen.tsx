import type { SubmissionResult } from '@conform-to/react';
import { useSearchParams } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { FormShell } from '#app/ui/form/form-shell.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useServerForm } from '#app/ui/form/use-server-form.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { DaysFields, HoursFields, PLAN_FIELDS, type PlanItemChoices, type PlanItemValues, PurposeFields, WhatFields } from './plan-item-fields.tsx';

interface NewPlanItemScreenProps extends PlanItemChoices {
  lastResult: SubmissionResult | undefined;
}

/** Something new to do or to have ready. */
export function NewPlanItemScreen({ lastResult, ...choices }: NewPlanItemScreenProps) {
  const [search] = useSearchParams();
  const phase = choices.phases.find(({ kind }) => kind === search.get('phase'));
  const [form, fields] = useServerForm<PlanItemValues>({ id: 'plan-item', lastResult, defaultValue: { shape: 'activity', ...(phase && { phaseId: phase.id }) } });
  return (
    <Page title={m.plan_new_title()} question={m.plan_new_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.plan_title(), to: paths.planTable() }]}>
      <Card className="max-w-3xl">
        <FormShell form={form} order={PLAN_FIELDS}>
          <WhatFields fields={fields} choices={choices} />
          <DaysFields title={m.plan_planned()} hint={m.plan_planned_hint()} first={fields.plannedStartsOn} last={fields.plannedLastOn} />
          <HoursFields planned={fields.hoursPlanned} spent={null} />
          <PurposeFields fields={fields} choices={choices} />
          <div>
            <SubmitButton>{m.plan_create()}</SubmitButton>
          </div>
        </FormShell>
      </Card>
    </Page>
  );
}
