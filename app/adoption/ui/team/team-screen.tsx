import type { RecountProgress } from '#app/events/recounting/recount.ts';
import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { RecountNotice } from '#app/ui/recount-notice.tsx';
import type { TeamPage } from '../../team/team-page.ts';
import { BurstCard } from './burst-card.tsx';
import { HelpCard } from './help-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { OwnBehaviourCard } from './own-behaviour-card.tsx';
import { ReviewsCard } from './reviews-card.tsx';
import { TeamFigures } from './team-figures.tsx';

/** A manager's team: their own behaviour first, the team against its own past, where it needs help, and the review run from here. */
export function TeamScreen({ page, today, recount }: { page: TeamPage | null; today: string; recount: RecountProgress | null }) {
  if (!page) {
    return (
      <Page title={m.behaviour_team_title()} question={m.behaviour_team_question()}>
        <Card>
          <EmptyState title={m.behaviour_team_none()}>{m.behaviour_team_none_text()}</EmptyState>
        </Card>
      </Page>
    );
  }
  const { team, teams, own, metrics, help, burst, reviews, people } = page;
  const begin = (
    <Form method="post" action={paths.teamReviews}>
      <input type="hidden" name="teamId" value={team.id} />
      <Button type="submit" variant="primary">{m.behaviour_review_begin()}</Button>
    </Form>
  );
  return (
    <Page title={m.behaviour_team_named({ team: team.name })} question={m.behaviour_team_question()} actions={begin}>
      <RecountNotice recount={recount} />
      {teams.length > 1 ? (
        <Form action={paths.team} className="flex flex-wrap items-end gap-2" key={team.id}>
          <label className="flex flex-col gap-1 text-sm font-medium">
            {m.kpis_team()}
            <select name="team" defaultValue={team.id} className="control min-w-48">
              {teams.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          </label>
          <Button type="submit">{m.kpis_filter_apply()}</Button>
        </Form>
      ) : null}
      {own ? <OwnBehaviourCard own={own} /> : null}
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <HelpCard help={help} />
        <BurstCard burst={burst} />
      </div>
      <TeamFigures metrics={metrics} />
      <ReviewsCard team={team} reviews={reviews} today={today} />
      {people && people.length > 0 ? <PeopleCard people={people} /> : null}
    </Page>
  );
}
