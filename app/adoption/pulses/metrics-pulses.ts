import type { Day } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import type { Period } from '#app/values/period.ts';
import { ratio } from '#app/values/ratio.ts';
import { barrierPoint } from './adkar.ts';
import { ADKAR, type AdkarElement, type Pulse, type PulseQuestion } from './pulse.ts';
import { pulseResults, type RoundResult, type TallyRow } from './pulse-results.ts';
import { roundsUntil } from './pulse-round.ts';
import type { TallyFigure } from './tally.ts';

const READINESS = { version: 1, layer: 'implementation', better: 'higher', grains: ['month', 'quarter'], perTeam: true, teamsOnly: true } as const;

/** What people say of themselves: readiness, and whether they agree that they use it, can do it, and that it helps. Formulas in words: the passport's messages and docs/decisions/006. */
export const PULSE_METRICS = {
  'adkar-awareness': { id: 'adkar-awareness', unit: 'mean', ...READINESS },
  'adkar-desire': { id: 'adkar-desire', unit: 'mean', ...READINESS },
  'adkar-knowledge': { id: 'adkar-knowledge', unit: 'mean', ...READINESS },
  'adkar-ability': { id: 'adkar-ability', unit: 'mean', ...READINESS },
  'adkar-reinforcement': { id: 'adkar-reinforcement', unit: 'mean', ...READINESS },
  'barrier-point': { id: 'barrier-point', unit: 'count', ...READINESS },
  'pulse-uptake': { id: 'pulse-uptake', unit: 'ratio', ...READINESS },
  'pulse-proficiency': { id: 'pulse-proficiency', unit: 'ratio', ...READINESS },
  'pulse-outcome': { id: 'pulse-outcome', unit: 'ratio', ...READINESS },
} as const satisfies Record<string, MetricDefinition>;
export type PulseMetricId = keyof typeof PULSE_METRICS;

const QUESTION: Record<Exclude<PulseMetricId, 'barrier-point'>, PulseQuestion> = {
  'adkar-awareness': 'awareness',
  'adkar-desire': 'desire',
  'adkar-knowledge': 'knowledge',
  'adkar-ability': 'ability',
  'adkar-reinforcement': 'reinforcement',
  'pulse-uptake': 'uptake',
  'pulse-proficiency': 'proficiency',
  'pulse-outcome': 'outcome',
};

/** A round that is over, as its page tells it. */
export interface ToldRound extends RoundResult {
  /** The only group that ever answered the pulse, of which the whole tells; null is those in no team, undefined when there are more or none. */
  onlyTeamId: string | null | undefined;
}

/** The rounds of a pulse that are over, with what its page tells of them: by the same rule, and of teams in the same order. */
export function toldRounds(pulse: Pick<Pulse, 'kind' | 'startsOn' | 'everyWeeks' | 'openDays' | 'endsOn' | 'stoppedOn'>, rows: readonly TallyRow[], teamIds: readonly string[], today: Day): ToldRound[] {
  const answered = [...new Set(rows.map(({ teamId }) => teamId))];
  const over = roundsUntil(pulse, today).filter(({ closesOn }) => closesOn <= today);
  return pulseResults(pulse.kind, over, rows, [...teamIds, null]).map((round) => ({ ...round, onlyTeamId: answered.length === 1 ? answered[0] : undefined }));
}

export interface PulseSum {
  answers: number;
  /** Of all scores. */
  scores: number;
  /** How many gave 3 or less. */
  low: number;
  /** How many gave 4 or 5. */
  agreeing: number;
}

/**
 * What was answered to a question in the rounds that closed in a period, as far as the page of the pulse tells it: adding up
 * what is told there says no more than it does. Null: there was a round with answers, and none may be told.
 */
export function sumOf(rounds: readonly ToldRound[], question: PulseQuestion, { start, end }: Period, teamId: string | null): PulseSum | null {
  const asked = rounds.filter(({ closesOn, whole }) => closesOn >= start && closesOn < end && Object.hasOwn(whole.figures, question));
  const told = asked.flatMap((round): TallyFigure[] => {
    const figure = teamId === null || round.onlyTeamId === teamId ? round.whole.figures[question] : round.groups.find((group) => group.teamId === teamId)?.figures[question];
    return figure ? [figure] : [];
  });
  if (told.length === 0 && asked.length > 0) return null;
  const add = (of: (figure: TallyFigure) => number) => told.reduce((sum, figure) => sum + Math.round(of(figure) * figure.answers), 0);
  return { answers: add(() => 1), scores: add(({ mean }) => mean), low: add(({ low }) => low), agreeing: add(({ agreeing }) => agreeing) };
}

/** One period of one group; a denominator of null is not told, of nought nothing was asked. */
export function pulsePoint(metricId: PulseMetricId, rounds: readonly ToldRound[], period: Period, teamId: string | null): { value: number | null; numerator: number | null; denominator: number | null } {
  if (metricId === 'barrier-point') return barrierIn(rounds, period, teamId);
  const sum = sumOf(rounds, QUESTION[metricId], period, teamId);
  if (sum === null) return { value: null, numerator: null, denominator: null };
  const numerator = PULSE_METRICS[metricId].unit === 'mean' ? sum.scores : sum.agreeing;
  return { value: ratio(numerator, sum.answers), numerator, denominator: sum.answers };
}

/** How many answers of a period were 3 or less; null where that says nothing of this metric, or nothing is told. */
export function lowIn(metricId: PulseMetricId, rounds: readonly ToldRound[], period: Period): { count: number; of: number } | null {
  const sum = metricId === 'barrier-point' ? null : sumOf(rounds, QUESTION[metricId], period, null);
  return sum && sum.answers > 0 ? { count: sum.low, of: sum.answers } : null;
}

/** The number of the first element, from 1 to 5, whose mean is 3 or less; no value when there is none, and when one before it may not be told. */
function barrierIn(rounds: readonly ToldRound[], period: Period, teamId: string | null) {
  const sums = ADKAR.map((element) => [element, sumOf(rounds, element, period, teamId)] as const);
  const nothing = { value: null, numerator: null };
  if (sums.every(([, sum]) => sum?.answers === 0)) return { ...nothing, denominator: 0 };
  const means = Object.fromEntries(sums.map(([element, sum]) => [element, sum && ratio(sum.scores, sum.answers)])) as Record<AdkarElement, number | null>;
  const barrier = barrierPoint(means);
  if (barrier.kind === 'unknown') return { ...nothing, denominator: null };
  const value = barrier.kind === 'at' ? ADKAR.indexOf(barrier.element) + 1 : null;
  return { value, numerator: value, denominator: sums[(value ?? ADKAR.length) - 1]![1]!.answers };
}
