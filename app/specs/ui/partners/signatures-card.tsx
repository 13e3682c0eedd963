import { Form, Link } from '@remix-run/react';
import { useId } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { PartnerRegister } from '../../partners/register.ts';

/** Every specification with who stands behind it, and for a partner the place to sign. */
export function SignaturesCard({ register: { specifications, needed, isPartner }, canWrite }: { register: PartnerRegister; canWrite: boolean }) {
  return (
    <Card title={m.partners_signatures()} description={m.partners_signatures_about()} actions={canWrite ? <Needed needed={needed} /> : null}>
      {specifications.length === 0 ? <p className="text-muted">{m.specs_none_title()}</p> : null}
      <ul className="-my-2 divide-y">
        {specifications.map((spec) => (
          <li key={spec.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <Link to={paths.spec(spec.id)} className="link font-medium">
                {spec.name}
              </Link>
              <p className="text-sm text-muted">
                {m.partners_version({ version: spec.version })} · {m.partners_signed_of({ signed: spec.signedBy.length, needed })}
                {spec.signedBy.length > 0 ? ` · ${m.partners_signed_by()} ${spec.signedBy.join(', ')}` : null}
              </p>
            </div>
            <Badge tone={spec.isShared ? 'good' : 'neutral'}>{spec.isShared ? m.partners_shared_yes() : m.partners_shared_no()}</Badge>
            {isPartner ? <Sign spec={spec} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Sign({ spec: { id, name, version, isSignedByReader } }: { spec: PartnerRegister['specifications'][number] }) {
  return (
    <Form method="post" action={paths.specSignature(id)} preventScrollReset>
      <input type="hidden" name="version" value={version} />
      <Button
        type="submit"
        name="is"
        value={isSignedByReader ? 'withdrawn' : 'signed'}
        size="small"
        variant={isSignedByReader ? 'ghost' : 'primary'}
        aria-label={isSignedByReader ? m.partners_unsign_named({ name }) : m.partners_sign_named({ name })}
      >
        {isSignedByReader ? m.partners_unsign() : m.partners_sign()}
      </Button>
    </Form>
  );
}

function Needed({ needed }: { needed: number }) {
  const id = useId();
  return (
    <Form method="post" action={paths.signaturesNeeded} preventScrollReset className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-sm text-muted">
        {m.partners_needed_label()}
      </label>
      <input id={id} key={needed} name="needed" type="number" min={1} max={20} required defaultValue={needed} className="control w-20 py-1 text-sm" />
      <Button type="submit" size="small">
        {m.partners_needed_save()}
      </Button>
    </Form>
  );
}
