import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { MilestoneForm, type MilestoneFormProps } from './milestone-form.tsx';

/** One milestone, to change it or take it away. */
export function MilestoneScreen({ milestone, teams, lastResult }: MilestoneFormProps & { milestone: NonNullable<MilestoneFormProps['milestone']> }) {
  return (
    <Page title={m.milestones_edit()} breadcrumbs={[{ label: m.adoption_title(), to: paths.adoption }, { label: m.milestones_title(), to: paths.milestones }]}>
      <Card className="max-w-3xl">
        <MilestoneForm milestone={milestone} teams={teams} lastResult={lastResult} />
      </Card>
      <Form method="post" action={paths.milestoneRemoval(milestone.id)} className="flex max-w-3xl flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">{m.milestones_remove_hint()}</p>
        <Button type="submit" variant="danger">{m.milestones_remove()}</Button>
      </Form>
    </Page>
  );
}
