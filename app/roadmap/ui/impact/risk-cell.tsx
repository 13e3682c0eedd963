import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { TONE_CLASS } from '#app/ui/tone.ts';
import type { Risk } from '../../impact/impact.ts';
import { isUnmitigated } from '../../impact/impact-rule.ts';
import { riskText } from '../../impact/impact-words.ts';

interface RiskCellProps {
  challenge: { id: string; name: string };
  group: { id: string; name: string };
  /** Undefined where it was not weighed. */
  risk: Risk | undefined;
  canWrite: boolean;
  /** Says for whom, where no column does. */
  isNamed?: boolean;
}

/** From 1 to 5. The lighter of two shades is the lower score; the word says which. */
const SHADES = ['bg-good-soft/50 text-good', TONE_CLASS.good, 'bg-warn-soft/50 text-warn', TONE_CLASS.warn, TONE_CLASS.bad];

/** How a challenge was weighed for a group: its figure with a word on its colour, and what is done about it. */
export function RiskCell({ challenge, group, risk, canWrite, isNamed = false }: RiskCellProps) {
  const text = risk ? riskText(risk.score) : m.impact_unweighed();
  return (
    <div className={clsx('h-full rounded-md px-3 py-2 text-sm', risk ? SHADES[risk.score - 1] : TONE_CLASS.neutral)}>
      <p className="flex flex-wrap justify-between gap-x-3 font-semibold">
        {isNamed ? <span className="font-medium text-text">{group.name}</span> : null}
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
