import { Form, useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import type { DragEvent } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { Scroller } from '#app/ui/scroller.tsx';
import { Segments } from '#app/ui/segments.tsx';
import type { Day } from '#app/values/day.ts';
import type { BoardCard, BoardStage } from '../../deals/board.ts';
import { choiceLabel } from '../field-label.ts';
import { DealCard } from './deal-card.tsx';
import { DealViewLinks } from './deal-view-links.tsx';
import { StageColumn } from './stage-column.tsx';
import { useCardMoves } from './use-card-moves.ts';

interface BoardScreenProps {
  pipelines: { id: string; name: string }[];
  pipelineId: string | null;
  stages: BoardStage[];
  isMine: boolean;
  canWrite: boolean;
  lostReasons: readonly string[];
  now: { asOf: Date; today: Day };
}

export function BoardScreen({ pipelines, pipelineId, stages: given, isMine, canWrite, lostReasons, now }: BoardScreenProps) {
  const { stages, move, asking, answer, cancel } = useCardMoves(given);
  const actions = (
    <>
      <DealViewLinks isBoard />
      {canWrite && pipelineId ? (
        <ButtonLink to={paths.newRecord('deals')} variant="primary">
          <Plus aria-hidden="true" />
          {m.deal_board_new()}
        </ButtonLink>
      ) : null}
    </>
  );
  const dropped = (stage: BoardStage, beforeId: string | null) => (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const card = cardOf(stages, event.dataTransfer.getData('text/plain'));
    if (card && canWrite && card.id !== beforeId) move({ card, stage, beforeId });
  };
  return (
    <Page title={m.deal_board_title()} question={m.deal_board_question()} actions={actions}>
      {pipelineId === null ? (
        <EmptyState title={m.deal_board_empty()} action={canWrite ? <ButtonLink to={paths.newRecord('pipelines')}>{m.deal_board_new_pipeline()}</ButtonLink> : undefined}>
          {m.deal_board_empty_hint()}
        </EmptyState>
      ) : (
        <>
          <BoardFilter pipelines={pipelines} pipelineId={pipelineId} isMine={isMine} hint={canWrite ? m.deal_card_keys() : null} />
          <Scroller label={m.deal_board_title()} className="-mx-4 px-4 sm:mx-0 sm:px-0 lg:max-h-[max(26rem,calc(100dvh-18rem))]">
            <div className="flex items-stretch gap-3">
              {stages.map((stage, at) => (
                <StageColumn key={stage.id} stage={stage} onDrop={dropped(stage, null)}>
                  {stage.cards.map((card, nth) => (
                    <DealCard
                      key={card.id}
                      {...{ card, stage, stages, now }}
                      canMove={canWrite}
                      onMove={(to) => move({ card, stage: to, beforeId: null })}
                      onDropAbove={dropped(stage, card.id)}
                      onKey={(key) => {
                        const beside = stages[at + (key === 'left' ? -1 : 1)];
                        if (key === 'left' || key === 'right') {
                          if (beside) move({ card, stage: beside, beforeId: null });
                        } else if (key === 'up' ? nth > 0 : nth < stage.cards.length - 1) {
                          move({ card, stage, beforeId: stage.cards[key === 'up' ? nth - 1 : nth + 2]?.id ?? null });
                        }
                      }}
                    />
                  ))}
                </StageColumn>
              ))}
            </div>
          </Scroller>
        </>
      )}
      <Dialog isOpen={asking !== null} onClose={cancel} title={m.deal_lost_title()} description={m.deal_lost_hint()}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const reason = new FormData(event.currentTarget).get('reason');
            if (typeof reason === 'string') answer(reason);
          }}
        >
          <fieldset className="flex flex-col gap-1">
            <legend className="sr-only">{m.deal_lost_title()}</legend>
            {lostReasons.map((reason) => (
              <label key={reason} className="flex min-h-9 items-center gap-2.5 rounded-md px-2 hover:bg-sunken pointer-coarse:min-h-11">
                <input type="radio" name="reason" value={reason} required className="size-4 accent-accent" />
                {choiceLabel(reason)}
              </label>
            ))}
          </fieldset>
          <div className="mt-4 flex flex-wrap gap-2">
            <Button type="submit" variant="primary">
              {m.deal_lost_save()}
            </Button>
            <Button onClick={cancel}>{m.deal_cancel()}</Button>
          </div>
        </form>
      </Dialog>
    </Page>
  );
}

function BoardFilter({ pipelines, pipelineId, isMine, hint }: { pipelines: { id: string; name: string }[]; pipelineId: string; isMine: boolean; hint: string | null }) {
  const [params] = useSearchParams();
  return (
    <div className="flex flex-wrap items-center gap-3">
      {pipelines.length > 1 ? (
        <Form method="get">
          {isMine ? <input type="hidden" name="mine" value="yes" /> : null}
          <Segments label={m.deal_board_pipeline()} name="pipeline" value={pipelineId} options={pipelines.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form>
      ) : null}
      <Form method="get">
        {params.get('pipeline') ? <input type="hidden" name="pipeline" value={pipelineId} /> : null}
        <Segments label={m.deal_board_mine()} name="mine" value={isMine ? 'yes' : 'no'} options={[{ value: 'no', label: m.deal_board_all() }, { value: 'yes', label: m.deal_board_mine() }]} />
      </Form>
      {hint ? <p className="ml-auto text-sm text-muted max-lg:hidden pointer-coarse:hidden">{hint}</p> : null}
    </div>
  );
}

function cardOf(stages: readonly BoardStage[], id: string): BoardCard | undefined {
  return stages.flatMap(({ cards }) => cards).find((card) => card.id === id);
}
