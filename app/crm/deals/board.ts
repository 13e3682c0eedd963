import type { Day } from '#app/values/day.ts';

export interface BoardCard {
  id: string;
  /** For the optimistic lock. */
  stamp: string;
  name: string;
  account: { id: string; name: string } | null;
  cents: number | null;
  currency: string | null;
  expectedOn: Day | null;
  nextStep: string | null;
  nextStepOn: Day | null;
  owner: string | null;
  stageSince: Date | null;
}

export interface BoardStage {
  id: string;
  name: string;
  kind: 'open' | 'won' | 'lost';
  probability: number;
  /** From so many days in it on a deal is old; null is never. */
  agingDays: number | null;
  /** All its deals, not only the cards shown. */
  count: number;
  totals: { currency: string; cents: number }[];
  cards: BoardCard[];
}

/** What a stage is worth by its probability, per currency; cents rounded once, at the end. */
export function weighted({ totals, probability }: Pick<BoardStage, 'totals' | 'probability'>): { currency: string; cents: number }[] {
  return totals.map(({ currency, cents }) => ({ currency, cents: Math.round((cents * probability) / 100) }));
}

export interface CardState {
  /** Whole days in its stage. */
  ageDays: number;
  isOld: boolean;
  /** The next step is due today or was. */
  isStepDue: boolean;
  /** An open deal without one stands still. */
  isWithoutStep: boolean;
  /** It should have been closed by now. */
  isLate: boolean;
}

/** How a deal stands on its way. */
export function cardState(card: Pick<BoardCard, 'stageSince' | 'nextStep' | 'nextStepOn' | 'expectedOn'>, stage: Pick<BoardStage, 'kind' | 'agingDays'>, { asOf, today }: { asOf: Date; today: Day }): CardState {
  const isOpen = stage.kind === 'open';
  const ageDays = card.stageSince ? Math.max(0, Math.floor((asOf.getTime() - card.stageSince.getTime()) / 86_400_000)) : 0;
  return {
    ageDays,
    isOld: isOpen && stage.agingDays !== null && ageDays > stage.agingDays,
    isStepDue: isOpen && card.nextStepOn !== null && card.nextStepOn <= today,
    isWithoutStep: isOpen && card.nextStep === null,
    isLate: isOpen && card.expectedOn !== null && card.expectedOn < today,
  };
}

/** The place between two neighbours of a column; null when there is no room left between them and the column must be numbered anew. */
export function placeBetween(above: number | null, below: number | null): number | null {
  if (above === null && below === null) return 0;
  if (above === null) return below! - 1;
  if (below === null) return above + 1;
  const middle = (above + below) / 2;
  return middle > above && middle < below ? middle : null;
}
