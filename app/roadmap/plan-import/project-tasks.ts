import { addDays, parseDay } from '#app/values/day.ts';
import type { FileNote, FileRow, ReadPlan } from './file-row.ts';
import { projectWaits, type TaskPlace } from './project-waits.ts';
import type { Fields, XmlPlan, XmlTask } from './read-plan-xml.ts';

const USUAL_MINUTES_PER_DAY = 480;
const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
/** The baseline that a project has when it has one; ten more can be kept. */
const FIRST_BASELINE = '0';

/**
 * The tasks of a plan that Microsoft Project saved as XML. Source: Microsoft, “Project XML Data Interchange schema” (mspdi),
 * https://learn.microsoft.com/office-project/xml-data-interchange/project-xml-data-interchange-schema-reference
 */
export function projectTasks(plan: XmlPlan): ReadPlan {
  const tasks = plan.tasks.filter(({ fields }) => fields.get('IsNull') !== '1' && textOf(fields, 'UID') !== '0');
  const notes: FileNote[] = [];
  const kept: XmlTask[] = [];
  for (const task of tasks) {
    const code = task.fields.get('Summary') === '1' ? 'summary' : task.fields.get('Active') === '0' ? 'inactive' : null;
    if (!code) kept.push(task);
    else notes.push({ code, row: rowOf(task.fields) }, ...(task.links.length > 0 ? [{ code: 'summary-link' as const, row: rowOf(task.fields) }] : []));
  }
  const places = new Map(kept.map(({ fields }): [string, TaskPlace] => [textOf(fields, 'UID'), { row: rowOf(fields), ...daysOf(fields) }]));
  const owners = ownersOf(plan);
  const minutesPerDay = Number(textOf(plan.project, 'MinutesPerDay')) || USUAL_MINUTES_PER_DAY;
  const rows = kept.map(({ fields, links, baselines }): FileRow => {
    const key = textOf(fields, 'UID');
    const waits = projectWaits(places.get(key)!, links, { places, minutesPerDay });
    notes.push(...waits.notes);
    const baseline = baselines.find((each) => textOf(each, 'Number') === FIRST_BASELINE);
    const { shape, starts, last } = daysOf(fields);
    return {
      row: rowOf(fields),
      cells: {
        name: textOf(fields, 'Name'), shape, starts, last, state: stateOf(fields), owner: owners.get(key)?.join(', ') ?? '',
        'hours-planned': hoursText(textOf(fields, 'Work')), 'hours-spent': hoursText(textOf(fields, 'ActualWork')), ...(baseline && agreedOf(baseline, shape)),
      },
      byKey: { key, waitsFor: waits.waitsFor },
    };
  });
  return { rows, notes };
}

/** The number that Microsoft Project shows before a task. */
const rowOf = (task: Fields) => Number(textOf(task, 'ID') || textOf(task, 'UID')) || 0;
const textOf = (fields: Fields, name: string) => fields.get(name) ?? '';

function daysOf(task: Fields): { shape: 'milestone' | 'activity'; starts: string; last: string } {
  const [start, finish] = [textOf(task, 'Start'), textOf(task, 'Finish')];
  if (textOf(task, 'Milestone') === '1') return { shape: 'milestone', starts: dayText(start), last: dayText(finish || start) };
  return { shape: 'activity', starts: dayText(start), last: lastDay(start, finish) };
}

function agreedOf(baseline: Fields, shape: 'milestone' | 'activity'): { 'planned-starts': string; planned: string } {
  const [start, finish] = [textOf(baseline, 'Start'), textOf(baseline, 'Finish')];
  return { 'planned-starts': dayText(start), planned: shape === 'milestone' ? dayText(finish || start) : lastDay(start, finish) };
}

function stateOf(task: Fields): 'done' | 'running' | 'upcoming' {
  if (textOf(task, 'ActualFinish') !== '') return 'done';
  return textOf(task, 'ActualStart') === '' ? 'upcoming' : 'running';
}

/** Who does what, by the key of the task. */
function ownersOf({ resources, assignments }: XmlPlan): Map<string, string[]> {
  const names = new Map(resources.filter((each) => textOf(each, 'Name') !== '').map((each) => [textOf(each, 'UID'), textOf(each, 'Name')]));
  const owners = new Map<string, string[]>();
  for (const assignment of assignments) {
    const [task, name] = [textOf(assignment, 'TaskUID'), names.get(textOf(assignment, 'ResourceUID'))];
    if (name !== undefined) owners.set(task, [...(owners.get(task) ?? []), name]);
  }
  return owners;
}

/** The day of a moment; as it stands when it is none. */
function dayText(moment: string): string {
  return parseDay(moment.slice(0, 10)) ?? moment;
}

/** What ends at midnight was last worked on the day before. */
function lastDay(start: string, finish: string): string {
  const last = parseDay(finish.slice(0, 10));
  return last && finish.slice(10).startsWith('T00:00:00') && finish > start ? addDays(last, -1) : dayText(finish);
}

/** PT12H30M0S as 12.5; nothing where it is no work, as it stands where it cannot be read. */
function hoursText(duration: string): string {
  const found = DURATION.exec(duration);
  if (!found) return duration;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number((part as string | undefined) ?? 0));
  const all = days * 24 + hours + minutes / 60 + seconds / 3_600;
  return all === 0 ? '' : String(Number(all.toFixed(2)));
}
