import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import type { OwnChecklists } from '../checklists/own-checklist.ts';
import type { OwnWeeks } from '../own-weeks.ts';
import type { Handover, OwnNudge } from '../nudges/own-nudges.ts';
import type { OwnPulse } from '../pulses/own-pulse.ts';
import type { NamedMember } from '../super-users/charge.ts';
import type { TodoSection } from '../todo.ts';
import { OwnChecklistCard } from './checklists/own-checklist-card.tsx';
import { ListsAside, NothingToDo } from './checklists/lists-aside.tsx';
import { HandoverCard, OwnNudgeCards } from './nudges/own-nudge-cards.tsx';
import { OwnPulseCards } from './pulses/own-pulse-cards.tsx';
import { OwnWeeksCard } from './own-weeks-card.tsx';
import { ChargesCard, SuperUserLine } from './super-users/own-super-user.tsx';
import { TodoCard } from './todo-card.tsx';
import { useLiveRefresh } from './use-live-refresh.ts';

interface MeScreenProps {
  checklists: OwnChecklists;
  sections: TodoSection[];
  weeks: OwnWeeks | null;
  nudges: readonly OwnNudge[];
  pulses: readonly OwnPulse[];
  /** For a manager. */
  handovers: readonly Handover[];
  /** Who helps the reader. */
  superUsers: readonly NamedMember[];
  /** Whom the reader helps: names, and nothing of what they do. */
  charges: readonly NamedMember[];
  today: Day;
}

/** What must I do, what does it give me, how am I doing for myself. */
export function MeScreen({ checklists, sections, weeks, nudges, pulses, handovers, superUsers, charges, today }: MeScreenProps) {
  const { now, isEnrolled, mark } = checklists;
  useLiveRefresh(now.some(({ progress }) => !progress.isFinished), mark);
  const first = now.find(({ progress }) => !progress.isFinished);
  const isIdle = now.length + sections.length + nudges.length + pulses.length + handovers.length === 0;
  return (
    <Page title={m.adoption_me_title()} question={m.adoption_me_question()} actions={<ButtonLink to={paths.ownQuestions}>{m.questions_ask_link()}</ButtonLink>}>
      <OwnNudgeCards nudges={nudges} />
      <OwnPulseCards pulses={pulses} />
      <HandoverCard handovers={handovers} />
      <SuperUserLine superUsers={superUsers} />
      <div className={clsx('grid items-start gap-6', weeks && 'xl:grid-cols-[3fr_2fr]')}>
        <div className="flex min-w-0 flex-col gap-6">
          {now.map((list) => (
            <OwnChecklistCard key={list.id} list={list} isEnrolled={isEnrolled} hasNext={list.id === first?.id} />
          ))}
          {sections.map((section) => (
            <TodoCard key={section.id} section={section} today={today} />
          ))}
          {isIdle ? <NothingToDo hasLists={checklists.coming.length + checklists.putAway.length > 0} /> : null}
          <ChargesCard charges={charges} />
          <ListsAside coming={checklists.coming} putAway={checklists.putAway} />
        </div>
        {weeks ? <OwnWeeksCard own={weeks} /> : null}
      </div>
    </Page>
  );
}
