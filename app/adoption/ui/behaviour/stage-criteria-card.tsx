import { Form } from '@remix-run/react';
import type { StageCriteria } from '#app/crm/figures/stage-criteria.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';

/** What has to be known of a deal by the time it is in each stage. */
export function StageCriteriaCard({ stages, fields }: { stages: StageCriteria[]; fields: { name: string; label: string }[] }) {
  return (
    <Card title={m.behaviour_criteria()} description={m.behaviour_criteria_about()}>
      <Form method="post" className="flex flex-col gap-5">
        <input type="hidden" name="intent" value="criteria" />
        {stages.map(({ id, stage, pipeline, fields: asked }) => (
          <fieldset key={id} className="min-w-0">
            <legend className="text-sm font-medium">
              {stage} <span className="font-normal text-muted">{pipeline}</span>
            </legend>
            <input type="hidden" name="stage" value={id} />
            <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
              {fields.map(({ name, label }) => (
                <label key={name} className="flex min-h-8 items-center gap-2 text-sm">
                  <input type="checkbox" name={`fields-${id}`} value={name} defaultChecked={asked.includes(name)} className="size-4 accent-accent" />
                  {label}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <div>
          <SubmitButton>{m.behaviour_criteria_save()}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
