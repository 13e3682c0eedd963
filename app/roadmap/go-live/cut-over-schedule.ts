import { type Day, dayIn } from '#app/values/day.ts';

/** A task as far as its hours are concerned. */
export interface TimedTask {
  id: string;
  name: string;
  startsAt: Date;
  minutes: number;
  ownerId: string | null;
  /** The task that has to be done first; null for none. */
  afterId: string | null;
}

/** Nothing is planned for a while. */
export interface Gap {
  kind: 'gap';
  from: Date;
  minutes: number;
}

export interface ScheduledTask<Task extends TimedTask> {
  kind: 'task';
  task: Task;
  endsAt: Date;
  /** The others that run at the same time, earliest first. */
  alongside: Task[];
  /** Those of them with the same owner, who cannot do both. */
  doubleBooked: Task[];
  /** What it waits for, where that is planned to end only after this begins; null where the hours fit. */
  tooEarlyFor: Task | null;
  /** Where it lies between the first and the last minute of the tasks that begin on its day, from 0 to 1. */
  share: { start: number; length: number };
}

/** The tasks that begin on one day, with the gaps before them. */
export interface CutOverDay<Task extends TimedTask> {
  day: Day;
  lines: (Gap | ScheduledTask<Task>)[];
}

const MINUTE_MS = 60_000;
const endOf = ({ startsAt, minutes }: TimedTask) => startsAt.getTime() + minutes * MINUTE_MS;
const inOrder = <Task extends TimedTask>(tasks: readonly Task[]) => tasks.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || endOf(one) - endOf(other) || one.name.localeCompare(other.name));

/** From the first minute to the last; null for a plan without tasks. */
export function spanOf(tasks: readonly TimedTask[]): { from: Date; to: Date; minutes: number } | null {
  if (tasks.length === 0) return null;
  const from = Math.min(...tasks.map(({ startsAt }) => startsAt.getTime()));
  const to = Math.max(...tasks.map(endOf));
  return { from: new Date(from), to: new Date(to), minutes: (to - from) / MINUTE_MS };
}

/** The plan by day and hour in the time zone, with what runs together and where nothing runs. A gap stands before the task that ends it. */
export function scheduleOf<Task extends TimedTask>(tasks: readonly Task[], timeZone: string): CutOverDay<Task>[] {
  const ordered = inOrder(tasks);
  const days: CutOverDay<Task>[] = [];
  let busyUntil = ordered[0]?.startsAt.getTime() ?? 0;
  for (const task of ordered) {
    const [start, end] = [task.startsAt.getTime(), endOf(task)];
    const day = dayIn(task.startsAt, timeZone);
    let last = days.at(-1);
    if (last?.day !== day) days.push((last = { day, lines: [] }));
    if (start > busyUntil) last.lines.push({ kind: 'gap', from: new Date(busyUntil), minutes: (start - busyUntil) / MINUTE_MS });
    const alongside = ordered.filter((other) => other.id !== task.id && other.startsAt.getTime() < end && endOf(other) > start);
    const after = ordered.find(({ id }) => id === task.afterId);
    last.lines.push({
      kind: 'task',
      task,
      endsAt: new Date(end),
      alongside,
      doubleBooked: alongside.filter(({ ownerId }) => ownerId !== null && ownerId === task.ownerId),
      tooEarlyFor: after && endOf(after) > start ? after : null,
      share: shareOf(task, ordered.filter(({ startsAt }) => dayIn(startsAt, timeZone) === day)),
    });
    busyUntil = Math.max(busyUntil, end);
  }
  return days;
}

function shareOf(task: TimedTask, ofDay: readonly TimedTask[]): { start: number; length: number } {
  const day = spanOf(ofDay);
  if (!day) return { start: 0, length: 0 };
  return { start: (task.startsAt.getTime() - day.from.getTime()) / (day.minutes * MINUTE_MS), length: task.minutes / day.minutes };
}
