import { Link } from '@remix-run/react';
import { CircleCheckBig, ListTodo } from 'lucide-react';
import { useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import type { Day } from '#app/values/day.ts';
import type { WorkBucket, WorkList } from '../../tasks/work-list.ts';
import { CaptureButton } from '../customer/capture-button.tsx';
import { useTaskKeys } from './use-task-keys.ts';
import { WhoseLinks } from './whose-links.tsx';
import { WorkRow } from './work-row.tsx';

export interface TodayScreenProps {
  work: WorkList;
  isTeam: boolean;
  canWrite: boolean;
  me: string | null;
  today: Day;
  /** This page, for forms that come back to it. */
  here: string;
}

const BUCKET_WORDS: Record<WorkBucket, () => string> = {
  late: () => m.customer_work_late(),
  today: () => m.customer_work_today(),
  week: () => m.customer_work_week(),
  later: () => m.customer_work_later(),
  someday: () => m.customer_work_someday(),
};

/** What is to be done, the most pressing first. */
export function TodayScreen(props: TodayScreenProps) {
  const { work, isTeam, canWrite, here } = props;
  const list = useRef<HTMLDivElement>(null);
  useTaskKeys(list);
  const newTask = canWrite ? <ButtonLink to={`${paths.newRecord('tasks')}?${new URLSearchParams({ to: here })}`}>{m.customer_work_new()}</ButtonLink> : null;
  return (
    <Page
      title={m.customer_work_title()}
      question={isTeam ? m.customer_work_question_team() : m.customer_work_question()}
      actions={
        <>
          <WhoseLinks isTeam={isTeam} toMine={paths.today} toTeam={`${paths.today}?whose=team`} />
          <ButtonLink variant="ghost" to={paths.tasks}>
            <ListTodo aria-hidden="true" />
            {m.customer_work_all()}
          </ButtonLink>
          {newTask}
          {canWrite ? <CaptureButton party={null} to={here} /> : null}
        </>
      }
    >
      <div ref={list} className="flex flex-col gap-5">
        {work.buckets.length === 0 ? (
          <Card>
            <EmptyState title={m.customer_work_empty()} icon={<CircleCheckBig />} action={newTask}>
              {m.customer_work_empty_hint()}
            </EmptyState>
          </Card>
        ) : (
          work.buckets.map(({ bucket, items }) => (
            <Card key={bucket} isFlush title={<span className={bucket === 'late' ? 'text-bad' : ''}>{BUCKET_WORDS[bucket]()}</span>} actions={<span className="text-sm text-muted">{items.length}</span>}>
              <ul className="divide-y">
                {items.map((item) => (
                  <WorkRow key={item.id} item={item} {...props} />
                ))}
              </ul>
            </Card>
          ))
        )}
        {work.isMore ? (
          <p className="text-muted">
            {m.customer_work_more()}{' '}
            <Link to={paths.tasks} className="link">
              {m.customer_work_all()}
            </Link>
          </p>
        ) : null}
        {work.done.length > 0 ? (
          <details>
            <summary className="fold">{m.customer_work_done({ count: work.done.length })}</summary>
            <ul className="mt-2 divide-y rounded-lg border bg-surface">
              {work.done.map((item) => (
                <WorkRow key={item.id} item={item} {...props} />
              ))}
            </ul>
          </details>
        ) : null}
        {canWrite && work.buckets.length > 0 ? <p className="text-sm text-muted pointer-coarse:hidden">{m.customer_work_keys()}</p> : null}
      </div>
    </Page>
  );
}
