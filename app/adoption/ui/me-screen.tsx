import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { Page } from '#app/ui/layout/page.tsx';
import type { OwnChecklist } from '../own-checklist.ts';
import type { OwnWeeks } from '../own-weeks.ts';
import { OwnChecklistCard } from './own-checklist-card.tsx';
import { OwnWeeksCard } from './own-weeks-card.tsx';
import { useLiveRefresh } from './use-live-refresh.ts';

/** What must I do, what does it give me, how am I doing for myself. */
export function MeScreen({ checklist, weeks }: { checklist: OwnChecklist | null; weeks: OwnWeeks | null }) {
  useLiveRefresh(checklist !== null && checklist.isEnrolled && !checklist.progress.isFinished);
  return (
    <Page title={m.adoption_me_title()} question={m.adoption_me_question()}>
      <div className={clsx('grid items-start gap-6', weeks && 'xl:grid-cols-[3fr_2fr]')}>
        <OwnChecklistCard checklist={checklist} />
        {weeks ? <OwnWeeksCard own={weeks} /> : null}
      </div>
    </Page>
  );
}
