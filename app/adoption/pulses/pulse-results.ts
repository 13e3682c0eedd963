import { type Barrier, barrierPoint } from './adkar.ts';
import { ADKAR, type AdkarElement, type PulseKind, type PulseQuestion, questionsOf } from './pulse.ts';
import type { PulseRound } from './pulse-round.ts';
import { shownGroups } from './shown-groups.ts';
import { addTallies, answersIn, EMPTY_TALLY, figureOf, type Tally, type TallyFigure } from './tally.ts';

export interface TallyRow {
  round: number;
  question: string;
  /** Null is who is in no team. */
  teamId: string | null;
  tally: Tally;
}

/** Null: nobody answered, or too few did for it to be shown. */
export type Figures = Partial<Record<PulseQuestion, TallyFigure | null>>;

export interface GroupResult {
  /** Null is who is in no team. */
  teamId: string | null;
  figures: Figures;
  /** For readiness only; null for the other kinds. */
  barrier: Barrier | null;
}

export interface RoundResult extends PulseRound {
  whole: Omit<GroupResult, 'teamId'>;
  /** Groups that ever answered, in the order given; empty when there is only one. */
  groups: GroupResult[];
}

/**
 * What may be told of every round. Only rounds that are over: a round that is watched while answers come in would tell each
 * of them by the difference.
 */
export function pulseResults(kind: PulseKind, over: readonly PulseRound[], rows: readonly TallyRow[], teamIds: readonly (string | null)[]): RoundResult[] {
  const answered = new Set(rows.map(({ teamId }) => teamId));
  const groups = [...teamIds.filter((teamId) => answered.has(teamId)), ...[...answered].filter((teamId) => !teamIds.includes(teamId))];
  return over.map((round) => {
    const whole: Figures = {};
    const figures = groups.map((): Figures => ({}));
    for (const question of questionsOf(kind)) {
      const tallies = groups.map((teamId) => rows.find((row) => row.round === round.round && row.question === question && row.teamId === teamId)?.tally ?? EMPTY_TALLY);
      const shown = shownGroups(tallies.map(answersIn));
      whole[question] = shown.whole ? figureOf(tallies.reduce(addTallies, EMPTY_TALLY)) : null;
      tallies.forEach((tally, at) => (figures[at]![question] = shown.groups[at] ? figureOf(tally) : null));
    }
    return {
      ...round,
      whole: { figures: whole, barrier: barrierOf(kind, whole) },
      groups: groups.length < 2 ? [] : groups.map((teamId, at) => ({ teamId, figures: figures[at]!, barrier: barrierOf(kind, figures[at]!) })),
    };
  });
}

function barrierOf(kind: PulseKind, figures: Figures): Barrier | null {
  if (kind !== 'adkar') return null;
  return barrierPoint(Object.fromEntries(ADKAR.map((element) => [element, figures[element]?.mean ?? null])) as Record<AdkarElement, number | null>);
}
