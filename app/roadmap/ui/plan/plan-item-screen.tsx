import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import type { Plan, PlanItem } from '../../plan/plan-item.ts';
import { TouchedGroupsCard } from '../change-load/touched-groups-card.tsx';
import { PlanItemFacts } from './plan-item-facts.tsx';
import type { PlanItemChoices } from './plan-item-fields.tsx';
import { PlanItemForm } from './plan-item-form.tsx';
import { PlanItemLinks } from './plan-item-links.tsx';

interface PlanItemScreenProps extends PlanItemChoices {
  item: PlanItem;
  plan: Plan;
  ownerNames: Record<string, string>;
  today: Day;
  canWrite: boolean;
  /** Every affected group, with whether the item touches it. */
  touched: readonly { id: string; name: string; isTouched: boolean }[];
  /** Which form was sent, with what the server answered; no result when none was. */
  refused: { form: 'item' | 'link'; result: SubmissionResult | undefined };
}

/** One item of the plan: how it goes, what it waits for, and everything about it to change. */
export function PlanItemScreen({ item, plan, ownerNames, today, canWrite, touched, refused, phases, members, objectives, specifications }: PlanItemScreenProps) {
  const choices = { phases, members, objectives, specifications };
  return (
    <Page title={item.name} question={m.plan_edit_question()} breadcrumbs={[{ label: m.roadmap_title(), to: paths.roadmap }, { label: m.plan_title(), to: paths.planTable() }]}>
      <PlanItemFacts item={item} plan={plan} ownerNames={ownerNames} today={today} />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        {canWrite ? (
          <div className="flex min-w-0 flex-col gap-4">
            <Card>
              <PlanItemForm key={item.version} item={item} choices={choices} lastResult={refused.form === 'item' ? refused.result : undefined} />
            </Card>
            <Form method="post" action={paths.planItemRemoval(item.id)} className="flex flex-wrap items-center justify-between gap-3">
              <p className="text-sm text-muted">{m.plan_remove_hint()}</p>
              <Button type="submit" variant="danger">
                {m.plan_remove()}
              </Button>
            </Form>
          </div>
        ) : null}
        <div className="flex min-w-0 flex-col gap-6">
          <PlanItemLinks item={item} plan={plan} canWrite={canWrite} lastResult={refused.form === 'link' ? refused.result : undefined} />
          <TouchedGroupsCard itemId={item.id} groups={touched} canWrite={canWrite} />
        </div>
      </div>
    </Page>
  );
}
