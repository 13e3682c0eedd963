import { useNavigation, useSubmit } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { paths } from '#app/paths.ts';
import { type BoardCard, type BoardStage, moveCard } from '../../deals/board.ts';

export interface CardMove {
  card: BoardCard;
  stage: BoardStage;
  /** The card it comes to stand above; null is the end. */
  beforeId: string | null;
}

/**
 * Moves cards, shows them moved while the server is asked, and asks why first when a deal is lost. A card that had the focus keeps
 * it in its new place, so that the next key goes on with it.
 */
export function useCardMoves(stages: readonly BoardStage[]) {
  const submit = useSubmit();
  const navigation = useNavigation();
  const [asking, setAsking] = useState<CardMove | null>(null);
  // Sent while another is on its way it would take that one's place, and be refused: the card is not as it was looked at.
  const [waiting, setWaiting] = useState<(CardMove & { lostReason: string | null }) | null>(null);
  const isBusy = navigation.state !== 'idle' && navigation.formData !== undefined;
  const pending = withPending(stages, navigation.formData);
  const shown = waiting ? moveCard(pending, waiting.card.id, waiting.stage.id, waiting.beforeId) : pending;
  const held = useRef<string | null>(null);
  useEffect(() => {
    if (held.current && document.activeElement === document.body) document.querySelector<HTMLElement>(`[data-deal="${held.current}"]`)?.focus();
  }, [shown]);
  const send = ({ card, stage, beforeId }: CardMove, lostReason: string | null) => {
    if (isBusy) {
      setWaiting({ card, stage, beforeId, lostReason });
      return;
    }
    const form = { dealId: card.id, stageId: stage.id, beforeId: beforeId ?? '', lostReason: lostReason ?? '', stamp: card.stamp };
    submit(form, { method: 'post', action: paths.dealStage(card.id), preventScrollReset: true, replace: true });
  };
  const sendWaiting = useRef(() => {});
  sendWaiting.current = () => {
    if (!waiting) return;
    const card = stages.flatMap(({ cards }) => cards).find(({ id }) => id === waiting.card.id);
    setWaiting(null);
    if (card) send({ ...waiting, card }, waiting.lostReason);
  };
  useEffect(() => {
    if (!isBusy) sendWaiting.current();
  }, [isBusy]);
  const move = (wish: CardMove) => {
    held.current = document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.deal ?? null) : null;
    const isElsewhere = !wish.stage.cards.some(({ id }) => id === wish.card.id);
    if (wish.stage.kind === 'lost' && isElsewhere) setAsking(wish);
    else send(wish, null);
  };
  return {
    stages: shown,
    move,
    asking,
    answer: (reason: string) => {
      if (asking) send(asking, reason);
      setAsking(null);
    },
    cancel: () => setAsking(null),
  };
}

/** The board as it will be when the server agrees. */
function withPending(stages: readonly BoardStage[], form: FormData | undefined): readonly BoardStage[] {
  const text = (name: string) => {
    const value = form?.get(name);
    return typeof value === 'string' ? value : '';
  };
  return form ? moveCard(stages, text('dealId'), text('stageId'), text('beforeId')) : stages;
}
