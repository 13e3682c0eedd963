import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { roleName } from '#app/people/role-name.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { addDays } from '#app/values/day.ts';
import type { OwnMeasured } from '../../measured/measured.ts';
import { ActivitiesCard, DaysCard, ViewsCard } from './measured-cards.tsx';

/** What is measured about me, on what ground, and who looked. @param agreed what was agreed, in sentences */
export function MeasuredScreen({ measured, agreed }: { measured: OwnMeasured; agreed: ReactNode }) {
  const format = useFormat();
  const { enrolledOn, leftOn, leaves, pastRoles, teams, names } = measured;
  const current = teams.filter(({ endsOn }) => endsOn === null).map(({ name }) => name);
  return (
    <Page
      title={m.measuring_me_title()}
      question={m.measuring_me_question()}
      breadcrumbs={[{ label: m.adoption_me_title(), to: paths.me }]}
      actions={
        <a href={paths.measuredJson} download className={buttonClass()}>
          <Download aria-hidden="true" />
          {m.measuring_download()}
        </a>
      }
    >
      <Card title={m.measuring_agreed()}>
        <div className="flex max-w-3xl flex-col gap-1">
          {agreed}
          <p>{enrolledOn === null ? m.measuring_population_out() : leftOn === null ? m.measuring_population_in({ on: format.date(enrolledOn) }) : m.measuring_population_left({ from: format.date(enrolledOn), to: format.date(leftOn) })}</p>
          {leaves.length > 0 ? <p>{m.measuring_leaves({ periods: format.list(leaves.map(({ startsOn, endsOn }) => m.leave_period({ from: format.date(startsOn), to: format.date(addDays(endsOn, -1)) }))) })}</p> : null}
          {pastRoles.length > 0 ? <p>{m.measuring_past_roles({ roles: format.list(pastRoles.map(({ role, untilOn }) => m.measuring_past_role({ role: roleName(role), until: format.date(addDays(untilOn, -1)) }))) })}</p> : null}
          {current.length > 0 ? <p>{m.measuring_teams({ teams: format.list(current) })}</p> : null}
          {names.length > 0 ? <p className="break-words">{m.measuring_names({ names: format.list(names) })}</p> : null}
        </div>
      </Card>
      <ViewsCard views={measured.views} />
      <ActivitiesCard activities={measured.activities} />
      <DaysCard days={measured.days} />
    </Page>
  );
}
