import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Page } from '#app/ui/layout/page.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Measured } from '../../measured/measured.ts';
import type { OwnWeeks } from '../../own-weeks.ts';
import { OwnWeeksCard } from '../own-weeks-card.tsx';
import { ActivitiesCard } from './measured-cards.tsx';

/** What one person does, for the manager who helps them; never beside others. */
export function PersonScreen({ name, weeks, activities }: { name: string; weeks: OwnWeeks | null } & Pick<Measured, 'activities'>) {
  return (
    <Page title={name} question={m.measuring_person_question({ name })} breadcrumbs={[{ label: m.adoption_title(), to: paths.adoption }]}>
      <Notice tone="info">{m.measuring_person_logged({ name })}</Notice>
      {weeks ? <OwnWeeksCard own={weeks} /> : null}
      <ActivitiesCard activities={activities} />
    </Page>
  );
}
