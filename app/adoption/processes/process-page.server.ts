import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import type { MetricRefusal, MetricRequest, MetricSeries } from '#app/values/metric.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import { readUseFilter } from '../use-filter.ts';
import { latestTold, type ListedProcess, type ProcessCourse, type ProcessPage } from './process-page.ts';
import type { AgreedProcess } from './process.ts';
import { findProcess, listProcesses } from './processes.server.ts';

/** A window is a month at most: of the months before this one, one at least can be judged. */
const MONTHS_BACK = 3;

/** Every agreed process, also those that were removed, each with how it went. */
export async function listFollowed(scope: Scope, catalogue: MetricCatalogue, asOf: Date): Promise<ListedProcess[]> {
  const processes = await listProcesses(scope);
  const today = dayIn(asOf, scope.timeZone);
  const range = { grain: 'month' as const, from: shiftPeriod(periodOf(today, 'month').start, -MONTHS_BACK, 'month'), to: today };
  const followed = processes.filter(({ removedAt }) => removedAt === null);
  const answers = await catalogue.measureAll(scope, followed.flatMap(({ id }) => requestsOf(id, range)), asOf);
  return processes.map((process): ListedProcess => {
    const at = followed.indexOf(process);
    const told = (place: number) => (at === -1 ? null : latestTold(pointsOf(answers[2 * at + place])));
    return { process, conversion: told(0), success: told(1) };
  });
}

/** One process period by period, of whom is asked. Null when the workspace has no such process. */
export async function findProcessPage(scope: Scope, catalogue: MetricCatalogue, id: string, search: URLSearchParams, asOf: Date): Promise<ProcessPage | null> {
  const [process, teams] = await Promise.all([findProcess(scope, id), listTeamNames(scope)]);
  if (!process) return null;
  const given = readUseFilter(search, new Set(teams.map(({ id: teamId }) => teamId)));
  const filter = search.has('grain') ? given : { ...given, grain: 'month' as const };
  return { process, filter, teams, course: process.removedAt ? null : await findCourse(scope, catalogue, { process, filter, teams }, asOf) };
}

async function findCourse(scope: Scope, catalogue: MetricCatalogue, { process, filter, teams }: Omit<ProcessPage, 'course'>, asOf: Date): Promise<ProcessCourse | null> {
  const { grain, span, teamId, role } = filter;
  const today = dayIn(asOf, scope.timeZone);
  const range = { grain, from: shiftPeriod(periodOf(today, grain).start, 1 - span, grain), to: addDays(today, 1) };
  const course = await catalogue.measureFollowed(scope, requestsOf(process.id, { ...range, teamId, role }), asOf, ({ answers: [conversion, success], more, wentIn, wholeFrom }) => {
    if (!conversion?.ok || !success?.ok) return null;
    const at = conversion.value.points.findLastIndex(({ state }) => state === 'complete');
    const readFrom = wholeFrom(process.id);
    const isCut = readFrom !== null && conversion.value.points.some(({ start }) => start < readFrom);
    const series = { conversion: conversion.value, success: success.value, wholeFrom: isCut ? readFrom : null };
    if (at === -1) return { ...series, judged: null, went: null, teams: [] };
    const judged = { conversion: conversion.value.points[at]!, success: success.value.points[at]! };
    const within = { grain, from: judged.conversion.start, to: judged.conversion.end };
    const answers = more(teams.flatMap((team) => requestsOf(process.id, { ...within, teamId: team.id, role })));
    const [ofConversion, ofSuccess] = requestsOf(process.id, within).map(wentIn);
    return {
      ...series,
      judged,
      went: { conversion: ofConversion ?? undefined, success: ofSuccess ?? undefined },
      teams: teams.map((team, place) => ({ ...team, conversion: pointsOf(answers[2 * place])[0] ?? null, success: pointsOf(answers[2 * place + 1])[0] ?? null })),
    };
  });
  if (course === null) return null;
  const { went, judged, ...told } = course;
  if (judged === null) return { ...told, judged: null, passports: null };
  const passport = await catalogue.findPassport(scope, 'funnel-conversion', { start: judged.conversion.start, end: judged.conversion.end }, asOf);
  return { ...told, judged, passports: { conversion: { ...passport, process: went.conversion }, success: { ...passport, process: went.success } } };
}

function requestsOf(processId: AgreedProcess['id'], asked: Omit<MetricRequest, 'metricId' | 'processId'>): MetricRequest[] {
  return (['funnel-conversion', 'task-success'] as const).map((metricId) => ({ metricId, processId, ...asked }));
}

function pointsOf(answer: Result<MetricSeries, MetricRefusal> | undefined) {
  return answer?.ok ? answer.value.points : [];
}
