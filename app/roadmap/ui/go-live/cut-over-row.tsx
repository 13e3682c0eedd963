import { clsx } from 'clsx';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { missingTaskParts, type TaskPart } from '../../go-live/cut-over-rule.ts';
import type { ScheduledTask } from '../../go-live/cut-over-schedule.ts';
import { clockText, taskStateName, taskStateTone } from '../../go-live/cut-over-words.ts';
import type { CutOverTask } from '../../go-live/go-live.ts';
import { someoneName, spanText } from '../../go-live/go-live-words.ts';
import { CutOverActs } from './cut-over-acts.tsx';

interface CutOverRowProps {
  line: ScheduledTask<CutOverTask>;
  tasks: CutOverTask[];
  canWrite: boolean;
}

/** One task at its hour, with what it lacks where that would stand. */
export function CutOverRow({ line, tasks, canWrite }: CutOverRowProps) {
  const { timeZone, dateTime } = useFormat();
  const { task, endsAt, share } = line;
  const { id, name, startsAt, minutes, owner, backup, verification, rollBack, state, stateSet } = task;
  const missing = missingTaskParts(task);
  const lacks = (part: TaskPart) => missing.includes(part);
  return (
    <li id={`task-${id}`} aria-label={name} className="grid scroll-mt-20 gap-x-6 gap-y-3 px-4 py-4 sm:px-5 lg:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <div>
        <p className="font-semibold tabular-nums">
          {clockText(startsAt, timeZone)}–{clockText(endsAt, timeZone)}
        </p>
        <p className="text-sm text-muted">{spanText(minutes)}</p>
        {/* Where it lies in the day; the hours say it. */}
        <span aria-hidden="true" className="mt-2 hidden h-1.5 rounded-full bg-border lg:block">
          <span className="block h-full min-w-1.5 rounded-full bg-accent" style={{ marginInlineStart: `${Math.min(share.start * 100, 95)}%`, width: `${share.length * 100}%` }} />
        </span>
      </div>
      <div className="min-w-0">
        <h4 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          {name}
          <Badge tone={taskStateTone(state)}>{taskStateName(state)}</Badge>
        </h4>
        {stateSet ? <p className="text-sm text-muted">{m.cutover_state_by({ name: stateSet.by ? someoneName(stateSet.by) : m.golive_gone(), moment: dateTime(stateSet.at) })}</p> : null}
        <Together line={line} tasks={tasks} />
        <dl className="mt-2.5 grid grid-cols-2 gap-x-6 gap-y-2.5 xl:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_minmax(0,5fr)_minmax(0,5fr)]">
          <Part name={m.cutover_owner()} missing={lacks('owner') ? m.cutover_missing_owner() : null}>
            {owner ? someoneName(owner) : null}
          </Part>
          <Part name={m.cutover_backup()} missing={lacks('backup') ? m.cutover_missing_backup() : null}>
            {backup ? someoneName(backup) : null}
          </Part>
          <Part name={m.cutover_verification()} isLong missing={lacks('verification') ? m.cutover_missing_verification() : null}>
            {verification}
          </Part>
          <Part name={m.cutover_roll_back()} isLong missing={lacks('roll-back') ? m.cutover_missing_verification() : null}>
            {rollBack}
          </Part>
        </dl>
      </div>
      {canWrite ? <CutOverActs task={task} tasks={tasks} /> : null}
    </li>
  );
}

/** @param missing what is not there, in words; null when it is */
function Part({ name, missing, isLong = false, children }: { name: string; missing: string | null; isLong?: boolean; children: ReactNode }) {
  return (
    <div className={clsx('min-w-0', isLong && 'col-span-2 sm:col-span-1')}>
      <dt className="text-xs font-semibold text-muted">{name}</dt>
      {missing === null ? <dd className="text-pretty break-words whitespace-pre-line">{children}</dd> : <dd className="flex items-start gap-1.5 font-medium text-warn"><TriangleAlert className="mt-1 size-4 shrink-0" aria-hidden="true" />{missing}</dd>}
    </div>
  );
}

/** What comes before it, what runs beside it, and where that cannot be. */
function Together({ line: { task, alongside, doubleBooked, tooEarlyFor }, tasks }: Omit<CutOverRowProps, 'canWrite'>) {
  const { list } = useFormat();
  const after = tasks.find(({ id }) => id === task.afterId);
  const named = (some: CutOverTask[]) => list(some.map(({ name }) => `“${name}”`));
  const warnings = [
    ...(tooEarlyFor ? [m.cutover_too_early({ name: tooEarlyFor.name })] : []),
    ...(doubleBooked.length > 0 && task.owner ? [m.cutover_double({ person: someoneName(task.owner), names: named(doubleBooked) })] : []),
  ];
  const facts = [...(after ? [m.cutover_after_text({ name: `“${after.name}”` })] : []), ...(alongside.length > 0 ? [m.cutover_alongside({ names: named(alongside) })] : [])];
  return (
    <>
      {facts.length > 0 ? <p className="text-sm text-muted">{facts.join(' · ')}</p> : null}
      {warnings.map((warning) => (
        <p key={warning} className="flex items-start gap-1.5 text-sm font-medium text-warn">
          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {warning}
        </p>
      ))}
    </>
  );
}
