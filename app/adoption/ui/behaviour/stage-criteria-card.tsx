import { Form } from '@remix-run/react';
import type { StageCriteria } from '#app/crm/figures/stage-criteria.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';

/** What has to be known of a deal by the time it is in each stage. */
export function StageCriteriaCard({ stages, fields }: { stages: StageCriteria[]; fields: { name: string; label: string }[] }) {
  return (
    <Card title={m.behaviour_criteria()} description={m.behaviour_criteria_about()}>
      <Form method="post" className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="criteria" />
        {stages.map(({ id, stage, pipeline, fields: asked }) => (
          <details key={id} className="min-w-0 border-b pb-3 last-of-type:border-b-0" open={asked.length > 0}>
            <summary className="min-h-8 cursor-pointer py-1 text-sm font-medium">
              {stage} <span className="font-normal text-muted">{pipeline} · {asked.length === 0 ? m.behaviour_criteria_none() : fields.flatMap(({ name, label }) => (asked.includes(name) ? [label] : [])).join(', ')}</span>
            </summary>
            <input type="hidden" name="stage" value={id} />
            <div role="group" aria-label={stage} className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
              {fields.map(({ name, label }) => (
                <label key={name} className="flex min-h-8 items-center gap-2 text-sm">
                  <input type="checkbox" name={`fields-${id}`} value={name} defaultChecked={asked.includes(name)} className="size-4 accent-accent" />
                  {label}
                </label>
              ))}
            </div>
          </details>
        ))}
        <div>
          <SubmitButton>{m.behaviour_criteria_save()}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
