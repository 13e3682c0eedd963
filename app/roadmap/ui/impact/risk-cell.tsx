import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TONE_CLASS, type Tone } from '#app/ui/tone.ts';
import type { Risk } from '../../impact/impact.ts';
import { isUnmitigated } from '../../impact/impact-rule.ts';
import { riskText } from '../../impact/impact-words.ts';

interface RiskCellProps {
  challenge: { id: string; name: string };
  group: { id: string; name: string };
  /** Undefined where it was not weighed. */
  risk: Risk | undefined;
  canWrite: boolean;
}

const TONES: readonly Tone[] = ['good', 'good', 'warn', 'warn', 'bad'];

/** How a challenge was weighed for a group: its figure with a word on its colour, and what is done about it. */
export function RiskCell({ challenge, group, risk, canWrite }: RiskCellProps) {
  const text = risk ? riskText(risk.score) : m.impact_unweighed();
  const tone = risk ? (TONES[risk.score - 1] ?? 'neutral') : 'neutral';
  return (
    <div className={clsx('h-full rounded-md px-3 py-2 text-sm', TONE_CLASS[tone])}>
      <p className="font-semibold">
        {canWrite ? (
          <Link to={paths.challengeOfGroup(challenge.id, group.id)} className="text-current underline underline-offset-2" aria-label={m.impact_weigh_of({ score: text, challenge: challenge.name, group: group.name })}>
            {text}
          </Link>
        ) : (
          text
        )}
      </p>
      {risk?.mitigation ? <p className="mt-0.5 text-pretty break-words text-text">{risk.mitigation}</p> : null}
      {risk && isUnmitigated(risk) ? <p className="mt-0.5 font-medium">{m.impact_mitigation_none()}</p> : null}
      {risk?.mitigation ? <p className="mt-0.5 text-xs text-text">{risk.owner ? m.impact_owner_of({ name: risk.owner.name }) : m.impact_owner_none()}</p> : null}
    </div>
  );
}
