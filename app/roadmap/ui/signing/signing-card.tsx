import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { FrozenSignature, GateOverview } from '../../roadmap.ts';
import { lapseText } from '../../signing/signing-words.ts';
import type { RefusedGateForm } from '../refused-form.ts';
import { OwnSignature } from './own-signature.tsx';
import { SignerForm } from './signer-form.tsx';
import { SignerLine } from './signer-line.tsx';

interface SigningCardProps {
  gate: GateOverview;
  members: { id: string; name: string }[];
  /** Whether the reader may say who signs. */
  canName: boolean;
  refused: RefusedGateForm | null;
}

/** Who has to sign for this gate, how they stand, and the reader's own signature. */
export function SigningCard({ gate, members, canName, refused }: SigningCardProps) {
  const { locale } = useFormat();
  const { signers, own } = gate.signing;
  if (!canName && signers.length === 0) return null;
  return (
    <SigningFrame signers={signers} description={m.signing_about()}>
      {signers.length === 0 ? <p className="text-muted">{m.signing_none()}</p> : null}
      <ul className="-my-2.5 divide-y">
        {signers.map((signer) => (
          <SignerLine
            key={signer.memberId}
            signer={signer}
            note={signer.lapse ? lapseText(signer.lapse, gate.criteria, locale) : null}
            action={canName && signer.state !== 'refused' ? <Removal gateId={gate.id} memberId={signer.memberId} name={signer.name ?? m.roadmap_someone()} /> : null}
          />
        ))}
      </ul>
      {own ? <OwnSignature gate={gate} own={own} lastResult={refused?.form === 'signature' ? refused.result : undefined} /> : null}
      {canName ? <SignerForm gateId={gate.id} members={members.filter(({ id }) => !signers.some(({ memberId }) => memberId === id))} count={signers.length} lastResult={refused?.form === 'signer' ? refused.result : undefined} /> : null}
    </SigningFrame>
  );
}

/** Who had signed when the gate was passed; nothing where nobody had to. */
export function FrozenSigningCard({ signatures }: { signatures: FrozenSignature[] }) {
  if (signatures.length === 0) return null;
  return (
    <SigningFrame signers={signatures} description={m.signing_frozen()}>
      <ul className="-my-2.5 divide-y">
        {signatures.map((signer) => (
          <SignerLine key={signer.memberId} signer={signer} />
        ))}
      </ul>
    </SigningFrame>
  );
}

function SigningFrame({ signers, description, children }: { signers: FrozenSignature[]; description: string; children: ReactNode }) {
  const signed = signers.filter(({ state }) => state === 'signed').length;
  return (
    <div id="signing" className="scroll-mt-20">
      <Card title={m.signing_title()} description={description} actions={signers.length > 0 ? <span className="text-sm font-medium">{m.signing_count({ signed, total: signers.length })}</span> : null}>
        {children}
      </Card>
    </div>
  );
}

function Removal({ gateId, memberId, name }: { gateId: string; memberId: string; name: string }) {
  return (
    <Form method="post" action={paths.gateSignerRemoval(gateId, memberId)} preventScrollReset>
      <Button type="submit" variant="ghost" size="small" aria-label={m.signing_remove_named({ name })}>
        {m.signing_remove()}
      </Button>
    </Form>
  );
}
