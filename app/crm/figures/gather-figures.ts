import { type Figure, quotient, sumOf } from './figure.ts';
import { KEY_KINDS } from './quality.ts';

/** Figures of the state at a moment and of what was done in its period, brought together into the metrics that need both or several of a kind. */
export function gatherFigures(state: readonly Figure[], acts: readonly Figure[]): Figure[] {
  const named = (all: readonly Figure[], figure: string) => all.filter((each) => each.figure === figure);
  const byKind = (figure: string) => KEY_KINDS.flatMap((kind) => named(state, `${figure}.${kind}`));
  const quality = ['completeness', 'complete-records', 'freshness', 'ownerless'].flatMap((figure) => sumOf(figure, byKind(figure)));
  const behaviours = acts.filter(({ figure }) => figure.startsWith('behaviour.'));
  const pushes = new Map(named(acts, 'pushes').map((each) => [each.teamId, each.denominator]));
  const perDeal = named(state, 'next-step-present').map((deals) => quotient({ ...deals, figure: 'pushes-per-deal', numerator: pushes.get(deals.teamId) ?? 0 }));
  return [...state, ...acts.filter(({ figure }) => figure !== 'pushes'), ...quality, ...perDeal, ...sumOf('behaviour-score', behaviours)];
}
