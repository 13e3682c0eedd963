import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { DealActs as Facts } from '../../acts/act-facts.ts';
import { PlainField } from './plain-field.tsx';
import { StageSteps } from './stage-steps.tsx';

interface DealActsProps {
  acts: Facts;
  recordId: string;
  mayWrite: boolean;
}

/** Where a deal stands, what comes next, and how long it took so far. */
export function DealActs({ acts, recordId, mayWrite }: DealActsProps) {
  const isOpen = acts.stages.find(({ id }) => id === acts.stageId)?.kind === 'open';
  return (
    <>
      <Card title={m.act_deal_title()}>
        <StageSteps acts={acts} recordId={recordId} mayWrite={mayWrite} />
        {acts.stays.length > 0 ? <Stays acts={acts} isOpen={isOpen} /> : null}
      </Card>
      {mayWrite && isOpen ? (
        <Card title={m.act_deal_step_title()}>
          {/* Saved as any record is, so that what a colleague wrote meanwhile is shown beside it. */}
          <Form key={acts.stamp} method="post" action={paths.editRecord('deals', recordId)} preventScrollReset className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="stamp" value={acts.stamp} />
            <PlainField label={m.act_deal_step_what()} name="next_step" required maxLength={200} autoComplete="off" defaultValue={acts.nextStep ?? ''} className="min-w-48 flex-1" />
            <PlainField label={m.act_deal_step_on()} name="next_step_on" type="date" defaultValue={acts.nextStepOn ?? ''} />
            <SubmitButton>{m.act_deal_step_save()}</SubmitButton>
          </Form>
        </Card>
      ) : null}
    </>
  );
}

function Stays({ acts: { stays, stages, stageId }, isOpen }: { acts: Facts; isOpen: boolean }) {
  const format = useFormat();
  const aging = stages.find(({ id }) => id === stageId)?.agingDays ?? null;
  return (
    <section aria-label={m.act_deal_stays()} className="mt-4 border-t pt-3">
      <h3 className="mb-1 text-sm font-semibold text-muted">{m.act_deal_stays()}</h3>
      <ul className="flex flex-col gap-1 text-sm">
        {stays.map((stay) => {
          const isNow = stay.to === null;
          const isOld = isNow && isOpen && aging !== null && stay.days > aging;
          return (
            <li key={`${stay.stageId} ${new Date(stay.from).getTime()}`} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className={isNow ? 'font-medium' : ''}>
                {stay.stageName} <span className="font-normal text-muted">{stay.to ? m.act_deal_stay_between({ from: format.date(new Date(stay.from)), until: format.date(new Date(stay.to)) }) : m.act_deal_stay_since({ date: format.date(new Date(stay.from)) })}</span>
              </span>
              {isNow && !isOpen ? null : <span className={isOld ? 'font-medium text-bad' : 'tabular-nums'}>{isOld ? m.deal_card_old({ count: stay.days }) : m.act_days({ count: stay.days })}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
