import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { addDays } from '#app/values/day.ts';
import type { OwnPulse } from '../../pulses/own-pulse.ts';

/** The open rounds that still have a question for the person. */
export function OwnPulseCards({ pulses }: { pulses: readonly OwnPulse[] }) {
  const { date } = useFormat();
  return pulses
    .filter(({ next }) => next !== null)
    .map(({ pulseId, questions, done, closesOn }) => (
      <Notice
        key={pulseId}
        tone="info"
        title={m.pulses_own_card()}
        actions={
          <ButtonLink to={paths.ownPulse(pulseId)} size="small" variant="primary">
            {m.pulses_own_start()}
          </ButtonLink>
        }
      >
        {m.pulses_own_card_text({ count: questions.length - done, date: date(addDays(closesOn, -1)) })}
      </Notice>
    ));
}
