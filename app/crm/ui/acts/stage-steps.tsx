import { Form } from '@remix-run/react';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import type { DealActs, DealStep } from '../../acts/act-facts.ts';
import { DEAL } from '../../entity/deal.ts';
import { fieldOf } from '../../entity/entities.ts';
import { choiceLabel } from '../field-label.ts';
import { PlainSelect } from './plain-field.tsx';

interface StageStepsProps {
  acts: DealActs;
  recordId: string;
  mayWrite: boolean;
}

const STEP = 'inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-full border px-3 text-left text-sm pointer-coarse:min-h-11';

/** The stages of the pipeline in order; pressing one puts the deal there, losing it asks why. */
export function StageSteps({ acts: { stages, stageId, stamp }, recordId, mayWrite }: StageStepsProps) {
  const at = stages.findIndex(({ id }) => id === stageId);
  const isOpen = stages[at]?.kind === 'open';
  return (
    <ol aria-label={m.act_deal_stages()} className="flex flex-wrap items-start gap-2">
      {stages.map((stage, nth) => {
        const isPast = isOpen && nth < at;
        const hidden = <Hidden stage={stage} stamp={stamp} />;
        if (stage.id === stageId) {
          return (
            <li key={stage.id}>
              <span aria-current="step" className={clsx(STEP, 'border-accent bg-accent-soft font-semibold text-accent')}>
                <span className="sr-only">{m.act_deal_now({ stage: stage.name })}</span>
                <span aria-hidden="true">{stage.name}</span>
              </span>
            </li>
          );
        }
        const look = clsx(STEP, 'bg-surface text-muted', mayWrite && 'cursor-pointer hover:border-border-strong hover:text-text');
        const name = (
          <>
            {isPast ? <Check className="size-3.5 shrink-0" aria-hidden="true" /> : null}
            {stage.name}
          </>
        );
        if (!mayWrite) {
          return (
            <li key={stage.id} className={look}>
              {name}
            </li>
          );
        }
        return (
          <li key={stage.id} className="has-[details[open]]:basis-full">
            {stage.kind === 'lost' ? (
              <details>
                <summary className={clsx(look, 'list-none [&::-webkit-details-marker]:hidden')}>{name}</summary>
                <Form method="post" action={paths.dealStage(recordId)} preventScrollReset className="mt-2 flex flex-wrap items-end gap-3 rounded-md border bg-sunken p-3">
                  {hidden}
                  <PlainSelect label={m.act_deal_lost_why()} name="lostReason" required defaultValue="" className="min-w-48">
                    <option value="" disabled>
                      {m.ui_choose()}
                    </option>
                    {fieldOf(DEAL, 'lost_reason')?.choices?.map((choice) => (
                      <option key={choice} value={choice}>
                        {choiceLabel(choice)}
                      </option>
                    ))}
                  </PlainSelect>
                  <SubmitButton variant="danger">{m.act_deal_lose()}</SubmitButton>
                </Form>
              </details>
            ) : (
              <Form method="post" action={paths.dealStage(recordId)} preventScrollReset>
                {hidden}
                <button type="submit" title={m.act_deal_to_stage({ stage: stage.name })} className={look}>
                  {name}
                </button>
              </Form>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Hidden({ stage, stamp }: { stage: DealStep; stamp: string }) {
  return (
    <>
      <input type="hidden" name="to" value="record" />
      <input type="hidden" name="stageId" value={stage.id} />
      <input type="hidden" name="stamp" value={stamp} />
    </>
  );
}
