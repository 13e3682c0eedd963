import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { NewAfterSending } from '#app/ui/form/new-after-sending.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Charge, NamedMember } from '../../super-users/charge.ts';

interface SuperUsersScreenProps {
  charges: readonly Charge[];
  people: readonly NamedMember[];
  teams: readonly NamedMember[];
  /** Teams that nobody helps. */
  without: readonly string[];
  refused: { reason: string; superUserId: string; teamId: string; memberId: string } | null;
}

/** Who helps whom, which teams have nobody, and where somebody is named. */
export function SuperUsersScreen({ charges, people, teams, without, refused }: SuperUsersScreenProps) {
  const helpers = [...new Map(charges.map(({ superUserId, superUser }) => [superUserId, superUser]))];
  return (
    <Page title={m.successes_super_users()} question={m.successes_super_users_question()} breadcrumbs={[{ label: m.training_page_title(), to: paths.training }]}>
      {without.length > 0 ? <Notice tone="warn">{m.successes_without({ teams: without.join(', ') })}</Notice> : null}
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={m.successes_who_helps()} isFlush>
          {helpers.length === 0 ? <EmptyState title={m.successes_no_super_users()}>{m.successes_no_super_users_text()}</EmptyState> : null}
          <ul className="divide-y">
            {helpers.map(([id, name]) => (
              <li key={id} className="px-4 py-3 sm:px-5">
                <p className="font-medium">{name}</p>
                <ul className="mt-1 flex flex-col gap-1">
                  {charges.filter(({ superUserId }) => superUserId === id).map((charge) => (
                    <li key={charge.id} className="flex flex-wrap items-center justify-between gap-2 text-sm">
                      <span>{charge.teamId ? m.successes_helps_team({ team: charge.whom }) : charge.whom}</span>
                      <Form method="post" action={paths.superUserEnd(charge.id)} preventScrollReset>
                        <Button type="submit" size="small" variant="ghost" aria-label={m.successes_end_named({ name, whom: charge.whom })}>
                          {m.successes_end()}
                        </Button>
                      </Form>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={m.successes_name_one()} description={m.successes_name_one_text()}>
          <NewAfterSending mark={charges.length}>
            <Form method="post" className="flex flex-col gap-4" preventScrollReset>
              {refused ? <Notice tone="bad">{refused.reason}</Notice> : null}
              <Choice name="superUserId" label={m.successes_super_user()} people={people} initial={refused?.superUserId} />
              <Choice name="teamId" label={m.successes_for_team()} people={teams} initial={refused?.teamId} />
              <Choice name="memberId" label={m.successes_for_person()} people={people} initial={refused?.memberId} />
              <div>
                <Button type="submit" variant="primary">
                  {m.successes_name_go()}
                </Button>
              </div>
            </Form>
          </NewAfterSending>
        </Card>
      </div>
    </Page>
  );
}

function Choice({ name, label, people, initial = '' }: { name: string; label: string; people: readonly NamedMember[]; initial?: string | undefined }) {
  return (
    <div>
      <label htmlFor={name} className="block text-sm font-medium">
        {label}
      </label>
      <select id={name} name={name} defaultValue={initial} className="control mt-1">
        <option value="">{m.ui_choose()}</option>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
