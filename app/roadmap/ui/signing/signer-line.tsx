import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { FrozenSignature } from '../../roadmap.ts';
import type { SignerState } from '../../signing/signing.ts';
import { signerStateName } from '../../signing/signing-words.ts';

const TONES: Record<SignerState, Tone> = { waiting: 'neutral', signed: 'good', refused: 'bad', lapsed: 'warn' };

/** Somebody who has to sign, or had to, and how they stand. */
export function SignerLine({ signer: { name, part, state, reason, saidOn }, note, action }: { signer: FrozenSignature; note?: ReactNode; action?: ReactNode }) {
  const { date } = useFormat();
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-44">
        <p className="font-medium">{name ?? m.roadmap_someone()}</p>
        <p className="text-sm text-muted">{part}</p>
        {reason ? <p className="mt-1 text-sm whitespace-pre-line">“{reason}”</p> : null}
        {note ? <p className="mt-1 text-sm">{note}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[state]}>{signerStateName(state)}</Badge>
        {saidOn ? <span className="text-sm text-muted">{m.signing_said_on({ date: date(saidOn) })}</span> : null}
        {action}
      </div>
    </li>
  );
}
