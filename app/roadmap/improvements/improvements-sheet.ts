import { m } from '#app/messages/compiled/messages.js';
import { dayCell, type Sheet, type SheetValue } from '#app/values/table/sheet.ts';
import { fitsImprovementFilter, type ImprovementFilter } from './improvement-filter.ts';
import { improvementKindName, improvementStateName } from './improvement-words.ts';
import { priorityOf } from './rank.ts';
import type { Improvements } from './read-improvements.server.ts';

/** The requests as the page lists them, with the choice of its address. */
export function improvementsSheet({ requests }: Pick<Improvements, 'requests'>, filter: ImprovementFilter): Sheet {
  return {
    name: m.improvements_title(),
    headers: [
      m.improvements_rank(), m.improvements_request(), m.improvements_why(), m.improvements_kind(), m.improvements_state(), m.tables_since(), m.tables_value(), m.tables_effort(),
      m.improvements_score(), m.improvements_objective(), m.tables_asked_by(), m.tables_asked_on(), m.tables_note(),
    ],
    rows: requests
      .filter((request) => fitsImprovementFilter(request, filter))
      .map((request) => [
        figure(request.rank), request.title, request.why, improvementKindName(request.kind), improvementStateName(request.state), request.state === 'open' ? null : dayCell(request.since), figure(request.value), figure(request.effort),
        figure(priorityOf(request)), request.objective?.name ?? null, request.askedBy.name ?? m.improvements_asked_gone(), dayCell(request.askedOn), request.declineReason,
      ]),
  };
}

const figure = (value: number | null): SheetValue => (value === null ? null : { as: 'number', value });
