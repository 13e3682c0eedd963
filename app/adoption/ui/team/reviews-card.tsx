import { Form, Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { TeamPage } from '../../team/team-page.ts';

/** The last reviews, and a place to say that one was held elsewhere. */
export function ReviewsCard({ team, reviews, today }: Pick<TeamPage, 'team' | 'reviews'> & { today: string }) {
  const { dateTime, number } = useFormat();
  return (
    <Card title={m.behaviour_reviews()} description={m.behaviour_reviews_about()}>
      {reviews.length === 0 ? <p className="text-sm">{m.behaviour_reviews_none()}</p> : null}
      <ul className="flex flex-col">
        {reviews.map(({ id, heldAt, isFromCrm, finishedAt, tasks }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b py-2 last:border-b-0">
            <Link to={paths.teamReview(id)} className="link">{dateTime(heldAt)}</Link>
            {finishedAt === null ? <Badge tone="info">{m.behaviour_review_open()}</Badge> : isFromCrm ? <Badge tone="good">{m.behaviour_review_from_crm()}</Badge> : <Badge>{m.behaviour_review_elsewhere()}</Badge>}
            {tasks.length > 0 ? <span className="text-sm text-muted">{m.behaviour_review_tasks_done({ done: number(tasks.filter(({ isDone }) => isDone).length), all: number(tasks.length), count: tasks.length })}</span> : null}
          </li>
        ))}
      </ul>
      <Form method="post" action={paths.teamReviews} className="mt-4 flex flex-wrap items-end gap-3 border-t pt-4">
        <input type="hidden" name="teamId" value={team.id} />
        <label className="flex flex-col gap-1 text-sm font-medium">
          {m.behaviour_review_elsewhere_on()}
          <input type="date" name="heldOn" required max={today} className="control max-w-48" />
        </label>
        <Button type="submit">{m.behaviour_review_elsewhere_note()}</Button>
      </Form>
    </Card>
  );
}
