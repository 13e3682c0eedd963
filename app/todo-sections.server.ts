import { inOrderOfPress, type TodoSection } from '#app/adoption/todo.ts';
import { listWork } from '#app/crm/tasks/work-list.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';

/** One kind of things that somebody must do; null when it is not for them. */
export type TodoSource = (scope: Scope, asOf: Date) => Promise<TodoSection | null>;

const TASKS_SHOWN = 8;

/** Tasks of the CRM that are late, of today or without a day; what is for later stands on its own page. */
const dueTasks: TodoSource = async (scope, asOf) => {
  if (!scope.permissions.has('crm:read')) return null;
  const { buckets } = await listWork(scope, { isTeam: false, asOf });
  const due = buckets.filter(({ bucket }) => bucket === 'late' || bucket === 'today').flatMap(({ items }) => items);
  const canWrite = scope.permissions.has('crm:write');
  return {
    id: 'tasks',
    title: m.checklists_todo_tasks(),
    items: due.slice(0, TASKS_SHOWN).map(({ id, title, dueOn, about }) => ({
      id,
      title,
      detail: about[0]?.name,
      dueOn,
      to: paths.record('tasks', id),
      finish: canWrite ? { action: paths.taskActs, fields: { intent: 'finish', task: id, to: paths.me }, label: m.checklists_todo_finish({ title }) } : undefined,
    })),
    more: { to: paths.today, label: due.length > TASKS_SHOWN ? m.checklists_todo_all_tasks({ count: due.length }) : m.checklists_todo_tasks_of_today() },
  };
};

/** Everything that can ask something of somebody, in the order of the page; a room that has something adds its source here. */
const SOURCES: readonly TodoSource[] = [dueTasks];

/** What the reader must do besides their checklist. */
export async function findTodoSections(scope: Scope, asOf: Date): Promise<TodoSection[]> {
  const sections = await Promise.all(SOURCES.map((source) => source(scope, asOf)));
  return inOrderOfPress(sections, dayIn(asOf, scope.timeZone));
}
