import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { EffectSide, NudgeEffect } from '../../nudges/nudge-effect.ts';

type Verdict = Extract<NudgeEffect, { kind: 'measured' }>['verdict'];
const TONES: Record<Verdict, Tone> = { helps: 'good', harms: 'bad', unclear: 'neutral' };
const WORDS: Record<Verdict, () => string> = { helps: m.nudges_helps, harms: m.nudges_harms, unclear: m.nudges_unclear };
const SENTENCES = { helps: m.nudges_effect_helps, harms: m.nudges_effect_harms, unclear: m.nudges_effect_unclear };

/** What reminding did, against who was held out, with what can be said of it. */
export function EffectPart({ effect, holdoutPercent }: { effect: NudgeEffect; holdoutPercent: number }) {
  const { number, percent } = useFormat();
  if (holdoutPercent === 0) return <p className="mt-4 border-t pt-3 text-sm text-muted">{m.nudges_effect_unmeasured()}</p>;
  const share = ({ didIt, people }: EffectSide) => percent(didIt / people, 0);
  const of = ({ didIt, people }: EffectSide) => m.nudges_effect_of({ some: number(didIt), all: number(people) });
  const points = (value: number) => {
    const rounded = Math.round(value * 100);
    return rounded > 0 ? `+${number(rounded)}` : rounded < 0 ? `−${number(-rounded)}` : '0';
  };
  return (
    <section className="mt-4 border-t pt-3">
      <h3 className="flex flex-wrap items-center gap-2 text-sm font-medium">
        {m.nudges_effect()}
        {effect.kind === 'measured' ? <Badge tone={TONES[effect.verdict]}>{WORDS[effect.verdict]()}</Badge> : <Badge>{m.nudges_few()}</Badge>}
      </h3>
      {effect.kind === 'too-few' ? (
        <p className="mt-1 text-sm text-muted">{m.nudges_effect_few({ least: number(effect.least) })}</p>
      ) : (
        <>
          <p className="mt-1 text-sm">{m.nudges_effect_sides({ nudged: share(effect.nudged), nudgedOf: of(effect.nudged), heldOut: share(effect.heldOut), heldOutOf: of(effect.heldOut) })}</p>
          <p className="mt-1 text-sm text-muted">{SENTENCES[effect.verdict]({ difference: points(effect.difference.difference), low: points(effect.difference.low), high: points(effect.difference.high) })}</p>
          <IntervalBar low={effect.difference.low} high={effect.difference.high} middle={effect.difference.difference} />
        </>
      )}
    </section>
  );
}

/** The interval on a line from −100 to +100 points with nought marked; the sentence above says the same. */
function IntervalBar({ low, high, middle }: { low: number; high: number; middle: number }) {
  const at = (value: number) => `${((value + 1) / 2) * 100}%`;
  return (
    <div className="relative mt-2 h-4 max-w-md" aria-hidden="true">
      <div className="absolute inset-x-0 top-1/2 h-px bg-border" />
      <div className="absolute inset-y-0 left-1/2 w-px bg-border-strong" />
      <div className="absolute top-1/2 h-1 -translate-y-1/2 rounded-full bg-accent/40" style={{ left: at(low), width: `${((high - low) / 2) * 100}%` }} />
      <div className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full bg-accent" style={{ left: at(middle) }} />
    </div>
  );
}
