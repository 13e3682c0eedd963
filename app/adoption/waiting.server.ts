import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { countOwnNudges } from './nudges/own-nudges.server.ts';
import { listOwnPulses } from './pulses/own-pulses.server.ts';
import { isNewAnswer, isOwedBy } from './questions/question.ts';
import { listOwnQuestions, listQuestions } from './questions/questions.server.ts';
import { askOf, isAskedNow } from './training/own-training.ts';
import { listOwnTrainings } from './training/own-trainings.server.ts';

/** Reminders, pulses, trainings and questions that wait for the person. */
export async function countWaiting(scope: Scope, { asOf }: { asOf: Date }): Promise<number> {
  const today = dayIn(asOf, scope.timeZone);
  const counts = await Promise.all([
    inWorkspaceSql(scope.workspaceId, (tx) => countOwnNudges(tx, scope, { today })),
    listOwnPulses(scope, { asOf }).then((pulses) => pulses.filter(({ next }) => next !== null).length),
    listOwnTrainings(scope, { asOf }).then((trainings) => trainings.filter((training) => isAskedNow(askOf(training, asOf), today, scope.timeZone)).length),
    countQuestions(scope, asOf, today),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Answers that the person has not reacted to, and answers that they owe. */
async function countQuestions(scope: Scope, asOf: Date, today: Day): Promise<number> {
  const [own, asked] = await Promise.all([listOwnQuestions(scope), listQuestions(scope)]);
  return own.filter((question) => isNewAnswer(question, asOf)).length + (asked ?? []).filter((question) => isOwedBy(question, scope.member?.id, today)).length;
}
