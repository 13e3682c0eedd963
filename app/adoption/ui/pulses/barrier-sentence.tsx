import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { ToneIcon } from '#app/ui/tone-icon.tsx';
import type { RoundResult } from '../../pulses/pulse-results.ts';
import { questionName } from '../../pulses/pulse-words.ts';

/** Where it is stuck for everybody together, in a sentence. */
export function BarrierSentence({ result: { whole } }: { result: RoundResult }) {
  const { number, percent } = useFormat();
  const { barrier, figures } = whole;
  const figure = barrier?.kind === 'at' ? figures[barrier.element] : null;
  const isGood = barrier?.kind === 'none';
  const text =
    barrier?.kind === 'at' && figure
      ? m.pulses_barrier_sentence({ element: questionName(barrier.element), mean: number(figure.mean, 1), low: percent(figure.low, 0) })
      : isGood
        ? m.pulses_no_barrier_sentence()
        : m.pulses_few_sentence();
  return (
    <p className="flex items-start gap-2 px-4 pt-4 text-base font-medium sm:px-5">
      <ToneIcon tone={isGood ? 'good' : figure ? 'warn' : 'info'} className={`mt-1 size-4 ${isGood ? 'text-good' : figure ? 'text-warn' : 'text-info'}`} />
      {text}
    </p>
  );
}
