import { clsx } from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import type { Barrier } from '../../pulses/adkar.ts';
import { type PulseKind, questionsOf } from '../../pulses/pulse.ts';
import type { GroupResult, RoundResult } from '../../pulses/pulse-results.ts';
import { questionName } from '../../pulses/pulse-words.ts';
import type { TallyFigure } from '../../pulses/tally.ts';

interface ResultTableProps {
  kind: PulseKind;
  result: RoundResult;
  teams: readonly { id: string; name: string }[];
}

/** Everybody together, then each group; a group that must stay hidden says so. */
export function ResultTable({ kind, result, teams }: ResultTableProps) {
  const questions = questionsOf(kind);
  const nameOf = (teamId: string | null) => teams.find(({ id }) => id === teamId)?.name ?? m.pulses_no_team();
  const rows: { key: string; name: string; group: Omit<GroupResult, 'teamId'> }[] = [
    { key: 'whole', name: m.pulses_whole(), group: result.whole },
    ...result.groups.map((group) => ({ key: group.teamId ?? 'none', name: nameOf(group.teamId), group })),
  ];
  const isHidden = result.groups.some(({ figures }) => questions.every((question) => !figures[question]));
  return (
    <div className="pt-3">
      <Scroller label={m.pulses_list()}>
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{m.pulses_question()}</caption>
          <thead>
            <tr>
              {[m.pulses_group(), ...questions.map(questionName), ...(kind === 'adkar' ? [m.pulses_barrier()] : [])].map((header, at) => (
                <th key={header} scope="col" className={clsx('border-b px-3 py-2 text-left font-medium whitespace-nowrap text-muted', at === 0 && 'sticky left-0 bg-surface pl-4 sm:pl-5')}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, group }, at) => (
              <tr key={key} className={clsx('[&:not(:last-child)>*]:border-b', at === 0 && 'font-semibold')}>
                <th scope="row" className={clsx('sticky left-0 bg-surface py-2.5 pr-3 pl-4 text-left whitespace-nowrap sm:pl-5', at > 0 && 'font-normal')}>
                  {name}
                </th>
                {questions.every((question) => !group.figures[question]) ? (
                  <td colSpan={questions.length + (kind === 'adkar' ? 1 : 0)} className="px-3 py-2.5 font-normal text-muted">
                    {m.pulses_few()}
                  </td>
                ) : (
                  <>
                    {questions.map((question) => (
                      <Cell key={question} kind={kind} figure={group.figures[question] ?? null} isBarrier={group.barrier?.kind === 'at' && group.barrier.element === question} />
                    ))}
                    {group.barrier ? (
                      <td className="py-2.5 pr-4 pl-3 font-normal">
                        <BarrierBadge barrier={group.barrier} />
                      </td>
                    ) : null}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {isHidden ? <p className="border-t px-4 py-3 text-sm text-muted sm:px-5">{m.pulses_few_about()}</p> : null}
    </div>
  );
}

function Cell({ kind, figure, isBarrier }: { kind: PulseKind; figure: TallyFigure | null; isBarrier: boolean }) {
  const { number, percent } = useFormat();
  if (!figure) return <td className="px-3 py-2.5 text-xs font-normal text-muted">{m.pulses_few()}</td>;
  return (
    <td className={clsx('px-3 py-2.5 align-top', isBarrier && 'bg-warn-soft')}>
      <span className="flex items-center gap-1.5 text-base whitespace-nowrap">
        {kind === 'statements' ? percent(figure.agreeing, 0) : number(figure.mean, 1)}
        {isBarrier ? <TriangleAlert className="size-3.5 text-warn" aria-label={m.pulses_barrier()} /> : null}
      </span>
      <span className="block text-xs font-normal whitespace-nowrap text-muted">{m.pulses_answers({ count: figure.answers, number: number(figure.answers) })}</span>
      {kind === 'adkar' ? <span className="block text-xs font-normal whitespace-nowrap text-muted">{m.pulses_low({ share: percent(figure.low, 0) })}</span> : null}
    </td>
  );
}

function BarrierBadge({ barrier }: { barrier: Barrier }) {
  switch (barrier.kind) {
    case 'at':
      return <Badge tone="warn">{questionName(barrier.element)}</Badge>;
    case 'none':
      return <Badge tone="good">{m.pulses_no_barrier()}</Badge>;
    case 'unknown':
      return <Badge>{m.pulses_barrier_unknown()}</Badge>;
  }
}
