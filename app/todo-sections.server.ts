import { firstWords, inOrderOfPress, type TodoItem, type TodoSection, type TodoSource } from '#app/adoption/todo.ts';
import { listWork } from '#app/crm/tasks/work-list.server.ts';
import { listOwnQuestions, listQuestions } from '#app/adoption/questions/questions.server.ts';
import { isNewAnswer, isOwedBy } from '#app/adoption/questions/question.ts';
import { listSuccesses } from '#app/adoption/successes/successes.server.ts';
import { askOf } from '#app/adoption/training/own-training.ts';
import { listOwnTrainings } from '#app/adoption/training/own-trainings.server.ts';
import { placeLink } from '#app/adoption/training/training.ts';
import { sessionHours, sessionTime } from '#app/adoption/training/training-words.ts';
import { listOwnAlerts } from '#app/kpis/alerts/own-alerts.server.ts';
import { conditionText } from '#app/kpis/alerts/alert-words.ts';
import { kpiName, kpiValueText } from '#app/kpis/metric-words.ts';
import { listCorrections } from '#app/kpis/check-ins/corrections.server.ts';
import { listMeasureRows } from '#app/kpis/measures/board.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { listMetrics, listMetricsEverOf } from '#app/metric-catalogue.server.ts';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';
import type { Scope } from '#app/people/scope.ts';
import { ROADMAP_SOURCES } from './roadmap-todo.server.ts';
import { makeFormat } from '#app/ui/make-format.ts';
import { dayIn } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';

const TASKS_SHOWN = 8;
const QUESTIONS_SHOWN = 5;

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

/** Sessions the reader is expected at, trainings they need and have no place in, and how it was. */
const trainings: TodoSource = async (scope, asOf) => {
  const locale = getLocale();
  const own = await listOwnTrainings(scope, { asOf });
  const items = own.flatMap(({ course, ...training }): TodoItem[] => {
    const ask = askOf({ course, ...training }, asOf);
    if (!ask) return [];
    const title = inLanguage(course.title, locale);
    const shared = { id: course.id, to: paths.ownTraining(course.id) };
    if (ask.kind === 'choose') return [{ ...shared, title: m.training_todo_choose({ course: title }), detail: m.training_todo_open({ count: ask.open }), dueOn: null }];
    const when = sessionTime(ask.session, locale, scope.timeZone);
    if (ask.kind === 'score') return [{ ...shared, title: m.training_todo_score({ course: title }), detail: m.training_todo_score_why({ when }), dueOn: null }];
    const place = placeLink(ask.session.place) ? m.training_online() : ask.session.place;
    return [{ ...shared, title, detail: `${sessionHours(ask.session, locale, scope.timeZone)} · ${place}`, dueOn: dayIn(ask.session.startsAt, scope.timeZone) }];
  });
  return { id: 'trainings', title: m.training_todo_title(), items };
};

/** Answers to what the reader asked, and what they owe others. */
const questions: TodoSource = async (scope, asOf) => {
  const [own, owed] = await Promise.all([listOwnQuestions(scope), listQuestions(scope)]);
  const today = dayIn(asOf, scope.timeZone);
  const answers = own.filter((question) => isNewAnswer(question, asOf)).map(({ id, text }): TodoItem => ({ id, title: m.questions_todo_answer(), detail: firstWords(text), dueOn: null, to: paths.ownQuestions, finish: { action: paths.questionReaction(id), fields: { intent: 'helped', to: paths.me }, label: m.questions_helped() } }));
  const debts = (owed ?? []).filter((question) => isOwedBy(question, scope.member?.id, today));
  const items = [...answers, ...debts.slice(0, QUESTIONS_SHOWN).map(({ id, text, askedBy, dueOn }): TodoItem => ({ id, title: m.questions_todo_owed({ name: askedBy.name }), detail: firstWords(text), dueOn, to: paths.question(id) }))];
  return { id: 'questions', title: m.questions_title(), items, more: owed ? { to: paths.questions, label: m.questions_todo_all() } : undefined };
};

/** Stories in which the reader would be named. */
const agreements: TodoSource = async (scope) => {
  const stories = await listSuccesses(scope, listMetrics());
  const asked = stories.filter(({ subject }) => subject.kind === 'person' && subject.id === scope.member?.id && !subject.agreedAt);
  return { id: 'successes', title: m.successes_title(), items: asked.map(({ id, title }) => ({ id, title: m.successes_todo(), detail: title, dueOn: null, to: paths.successes })) };
};

/** What the reader agreed to do about a figure that was off. */
const corrections: TodoSource = async (scope) => {
  if (!scope.member || !scope.permissions.has('kpis:read')) return null;
  const own = await listCorrections(scope, { ownerId: scope.member.id });
  const items = own.map(({ id, kpiId, action, dueOn, version }): TodoItem => ({
    id,
    title: action,
    dueOn,
    to: paths.kpi(kpiId),
    finish: { action: paths.correctionEnding(id), fields: { outcome: 'done', version: String(version), to: paths.me }, label: m.corrections_finish_of({ action }) },
  }));
  return { id: 'corrections', title: m.corrections_todo(), items };
};

/** Figures that the reader enters and that are missing, and those that wait for them to agree. */
const figures: TodoSource = async (scope, asOf) => {
  const memberId = scope.member?.id;
  if (!memberId || !scope.permissions.has('kpis:read')) return null;
  const format = makeFormat(getLocale(), scope.timeZone);
  const items = (await listMeasureRows(scope, asOf)).flatMap(({ measure, missing, waiting }): TodoItem[] => {
    const shared = { id: measure.id, dueOn: null, to: paths.measure(measure.id) };
    const entry = measure.updater?.id === memberId && missing.length > 0 ? [{ ...shared, title: m.measures_todo({ name: measure.name }), detail: m.measures_todo_about({ period: missing.slice(0, 3).reverse().map((start) => format.period(start, measure.frequency)).join(', ') }) }] : [];
    const approval = measure.approver?.id === memberId && waiting > 0 ? [{ ...shared, id: `${measure.id}-agree`, title: m.measures_todo_approve({ name: measure.name }) }] : [];
    return [...entry, ...approval];
  });
  return { id: 'figures', title: m.measures_readings(), items };
};

/** Alerts on the KPIs that the reader owns. */
const alerts: TodoSource = async (scope, asOf) => {
  if (!scope.member || !scope.permissions.has('kpis:read')) return null;
  const format = makeFormat(getLocale(), scope.timeZone);
  const unitOf = new Map((await listMetricsEverOf(scope)).map(({ id, unit }) => [id, unit]));
  const items = (await listOwnAlerts(scope, scope.member.id, asOf)).map(({ id, kpi, since, ...condition }): TodoItem => {
    const asText = (value: number) => kpiValueText(value, unitOf.get(kpi.metricId) ?? 'count', scope.currency, format);
    return { id, title: kpiName(kpi), detail: m.alerts_todo_detail({ condition: conditionText(condition, asText), date: format.date(since) }), dueOn: null, to: paths.kpi(kpi.id) };
  });
  return { id: 'alerts', title: m.alerts_todo(), items };
};

/** Everything that can ask something of somebody, in the order of the page; a room that has something adds its source here. */
const SOURCES: readonly TodoSource[] = [trainings, questions, agreements, alerts, ...ROADMAP_SOURCES, corrections, figures, dueTasks];

/** What the reader must do besides their checklist. */
export async function findTodoSections(scope: Scope, asOf: Date): Promise<TodoSection[]> {
  const sections = await Promise.all(SOURCES.map((source) => source(scope, asOf)));
  return inOrderOfPress(sections, dayIn(asOf, scope.timeZone));
}
