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

/**
 * The board with a card in another stage or place, its stages counted anew. In another stage it begins to count its days there.
 * @param beforeId the card it comes to stand above; of none that is there, it comes last.
 */
export function moveCard(stages: readonly BoardStage[], dealId: string, stageId: string, beforeId: string | null): readonly BoardStage[] {
  const from = stages.find(({ cards }) => cards.some(({ id }) => id === dealId));
  const card = from?.cards.find(({ id }) => id === dealId);
  if (!card || stages.every(({ id }) => id !== stageId)) return stages;
  const isElsewhere = from?.id !== stageId;
  const placed = isElsewhere ? { ...card, stageSince: null } : card;
  return stages.map((stage) => {
    const cards = stage.cards.filter(({ id }) => id !== dealId);
    if (stage.id !== stageId) return stage === from ? { ...stage, cards, count: stage.count - 1, totals: addTo(stage.totals, card, -1) } : stage;
    const at = cards.findIndex(({ id }) => id === beforeId);
    const all = at < 0 ? [...cards, placed] : [...cards.slice(0, at), placed, ...cards.slice(at)];
    return isElsewhere ? { ...stage, cards: all, count: stage.count + 1, totals: addTo(stage.totals, card, 1) } : { ...stage, cards: all };
  });
}

/** Totals with what a card is worth put in or taken out, in the order in which the board tells them: most first, none of nothing. */
function addTo(totals: BoardStage['totals'], { cents, currency }: BoardCard, sign: 1 | -1): BoardStage['totals'] {
  if (!cents || !currency) return totals;
  const known = totals.find((total) => total.currency === currency)?.cents ?? 0;
  return [...totals.filter((total) => total.currency !== currency), { currency, cents: known + sign * cents }].filter((total) => total.cents !== 0).sort((one, other) => other.cents - one.cents);
}

/** The place between two neighbours of a column; null when there is no room left between them and the column must be numbered anew. */
export function placeBetween(above: number | null, below: number | null): number | null {
  if (above === null && below === null) return 0;
  if (above === null) return below! - 1;
  if (below === null) return above + 1;
  const middle = (above + below) / 2;
  return middle > above && middle < below ? middle : null;
}
