import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import type { OwnChecklists } from '../checklists/own-checklist.ts';
import type { OwnWeeks } from '../own-weeks.ts';
import type { TodoSection } from '../todo.ts';
import { OwnChecklistCard } from './checklists/own-checklist-card.tsx';
import { ListsAside, NothingToDo } from './checklists/lists-aside.tsx';
import { OwnWeeksCard } from './own-weeks-card.tsx';
import { TodoCard } from './todo-card.tsx';
import { useLiveRefresh } from './use-live-refresh.ts';

interface MeScreenProps {
  checklists: OwnChecklists;
  sections: TodoSection[];
  weeks: OwnWeeks | null;
  today: Day;
}

/** What must I do, what does it give me, how am I doing for myself. */
export function MeScreen({ checklists, sections, weeks, today }: MeScreenProps) {
  const { now, isEnrolled, mark } = checklists;
  useLiveRefresh(now.some(({ progress }) => !progress.isFinished), mark);
  const first = now.find(({ progress }) => !progress.isFinished);
  return (
    <Page title={m.adoption_me_title()} question={m.adoption_me_question()}>
      <div className={clsx('grid items-start gap-6', weeks && 'xl:grid-cols-[3fr_2fr]')}>
        <div className="flex min-w-0 flex-col gap-6">
          {now.map((list) => (
            <OwnChecklistCard key={list.id} list={list} isEnrolled={isEnrolled} hasNext={list.id === first?.id} />
          ))}
          {sections.map((section) => (
            <TodoCard key={section.id} section={section} today={today} />
          ))}
          {now.length === 0 && sections.length === 0 ? <NothingToDo hasLists={checklists.coming.length + checklists.putAway.length > 0} /> : null}
          <ListsAside coming={checklists.coming} putAway={checklists.putAway} />
        </div>
        {weeks ? <OwnWeeksCard own={weeks} /> : null}
      </div>
    </Page>
  );
}
