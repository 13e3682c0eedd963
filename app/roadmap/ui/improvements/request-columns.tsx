import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Column } from '#app/ui/table/data-table.tsx';
import type { Freeze } from '../../improvements/freeze.ts';
import type { ImprovementRequest } from '../../improvements/improvement.ts';
import { improvementKindName } from '../../improvements/improvement-words.ts';
import { priorityOf, type Ranked } from '../../improvements/rank.ts';
import { StateBadge } from './state-badge.tsx';

/** The list of requests, the most worth its effort first. */
export function useRequestColumns(freeze: Freeze | null): Column<Ranked<ImprovementRequest>>[] {
  const { date, number } = useFormat();
  return [
    { id: 'rank', header: m.improvements_rank(), align: 'end', cell: ({ rank }) => number(rank) },
    {
      id: 'request',
      header: m.improvements_request(),
      cell: (request) => (
        <span className="flex min-w-56 flex-col items-start gap-1.5">
          <Link to={paths.improvement(request.id)} className="link font-medium" data-row="">
            {request.title}
          </Link>
          {/* On a telephone the column of the state is out of sight. */}
          <span className="sm:hidden">
            <StateBadge request={request} freeze={freeze} />
          </span>
        </span>
      ),
    },
    { id: 'kind', header: m.improvements_kind(), cell: ({ kind }) => improvementKindName(kind) },
    {
      id: 'state',
      header: m.improvements_state(),
      cell: (request) => (
        <span className="inline-flex flex-col items-start gap-1">
          <StateBadge request={request} freeze={freeze} />
          {request.state === 'open' ? null : <span className="text-xs whitespace-nowrap text-muted">{date(request.since)}</span>}
        </span>
      ),
    },
    { id: 'score', header: m.improvements_score(), cell: (request) => <Score request={request} /> },
    {
      id: 'objective',
      header: m.improvements_objective(),
      cell: ({ objective }) =>
        objective ? (
          <Link to={paths.objective(objective.id)} className="link inline-block min-w-44">
            {objective.name}
          </Link>
        ) : (
          <span className="text-muted">–</span>
        ),
    },
    {
      id: 'asked',
      header: m.improvements_asked(),
      cell: ({ askedBy, askedOn }) => (
        <>
          <span className="whitespace-nowrap">{askedBy.name ?? m.improvements_asked_gone()}</span>
          <span className="block text-xs whitespace-nowrap text-muted">{date(askedOn)}</span>
        </>
      ),
    },
  ];
}

/** How the rank comes about. */
export function Score({ request: { value, effort } }: { request: Pick<ImprovementRequest, 'value' | 'effort'> }) {
  const { number } = useFormat();
  const priority = priorityOf({ value, effort });
  return priority === null ? <span className="text-muted">{m.improvements_unscored()}</span> : <span className="whitespace-nowrap">{m.improvements_score_value({ value: number(value), effort: number(effort), score: number(priority) })}</span>;
}
