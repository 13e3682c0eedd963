import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { ToneIcon } from '#app/ui/tone-icon.tsx';
import { type Evidence, EVIDENCE_OF, type EvidenceState, STAGES } from '../../maturity/maturity.ts';
import { evidenceStateName, evidenceText, stageLabel, stageSays } from '../../maturity/maturity-words.ts';

const TONES: Record<EvidenceState, Tone> = { seen: 'good', missing: 'warn', 'cannot-see': 'neutral' };
const TEXTS: Record<EvidenceState, string> = { seen: 'text-good', missing: 'text-warn', 'cannot-see': 'text-muted' };

/** Every stage with the sentence that has to be true, and what is seen of it. */
export function StagesCard({ evidence, carried }: { evidence: readonly Evidence[]; carried: number }) {
  const format = useFormat();
  return (
    <Card title={m.maturity_stages()} description={m.maturity_stages_about()} isFlush>
      <ol className="divide-y">
        {STAGES.map((stage) => (
          <li key={stage} className={`px-4 py-3.5 sm:px-5 ${stage === carried ? 'bg-accent-soft' : ''}`} aria-current={stage === carried ? 'step' : undefined}>
            <h3 className="font-semibold">{stageLabel(stage)}</h3>
            <p className="text-pretty">{stageSays(stage)}</p>
            <ul className="mt-2 flex flex-col gap-1 text-sm">
              {evidence
                .filter(({ kind }) => (EVIDENCE_OF[stage] as readonly string[]).includes(kind))
                .map((one) => (
                  <li key={one.kind} className="flex gap-2">
                    <span className={TEXTS[one.state]}>
                      <ToneIcon tone={TONES[one.state]} className="mt-0.5 size-4" />
                    </span>
                    <span className="text-pretty">
                      {evidenceText(one, format)}
                      {one.state === 'cannot-see' ? null : ` · ${evidenceStateName(one.state)}`}
                    </span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  );
}
