import { Form } from '@remix-run/react';
import { useId } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Partners } from '../../strategy/strategy.ts';

interface PartnersCardProps {
  partners: Partners;
  canDecide: boolean;
  canReadSpecs: boolean;
}

/** R2: who inside stands behind the strategy, and whether that is enough to look outside. */
export function PartnersCard({ partners, canDecide, canReadSpecs }: PartnersCardProps) {
  const { date } = useFormat();
  const { people, needed, isReached, isPartner, isSigned } = partners;
  const signed = people.filter(({ signedOn }) => signedOn !== null).length;
  const register = (
    <>
      {canReadSpecs ? (
        <ButtonLink to={paths.specPartners} size="small">
          {m.strategy_partners_to()}
        </ButtonLink>
      ) : null}
      <ButtonLink to={paths.suppliers} size="small">
        {m.suppliers_title()}
      </ButtonLink>
    </>
  );
  return (
    <div id="partners" className="scroll-mt-20">
      <Card title={m.strategy_partners()} description={m.strategy_partners_about()} actions={register}>
        {people.length === 0 ? <p className="text-muted">{m.strategy_partners_none()}</p> : null}
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone={isReached ? 'good' : 'warn'}>{isReached ? m.strategy_partners_reached() : m.strategy_partners_locked()}</Badge>
          <span className="text-sm text-muted">{m.strategy_partners_signed({ signed, needed })}</span>
        </p>
        <ul className="mt-2 divide-y">
          {people.map(({ id, name, part, signedOn }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <p>
                <span className="font-medium">{name}</span>
                <span className="block text-sm text-muted">{part}</span>
              </p>
              <span className="text-sm text-muted">{signedOn ? m.strategy_signed_on({ date: date(signedOn) }) : m.strategy_signed_not()}</span>
            </li>
          ))}
        </ul>
        <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3">
          {isPartner ? (
            <Form method="post" action={paths.strategySignature} preventScrollReset>
              <Button type="submit" name="is" value={isSigned ? 'withdrawn' : 'signed'} variant={isSigned ? 'secondary' : 'primary'}>
                {isSigned ? m.strategy_unsign() : m.strategy_sign()}
              </Button>
            </Form>
          ) : null}
          {canDecide ? <Quorum quorum={partners.quorum} /> : null}
        </div>
      </Card>
    </div>
  );
}

function Quorum({ quorum }: { quorum: number }) {
  const id = useId();
  return (
    <Form method="post" action={paths.partnerQuorum} preventScrollReset className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-sm text-muted">
        {m.strategy_quorum()}
      </label>
      <input id={id} key={quorum} name="quorum" type="number" min={1} max={100} required defaultValue={Math.round(quorum * 100)} className="control w-20 py-1 text-sm" />
      <Button type="submit" size="small">
        {m.strategy_quorum_save()}
      </Button>
    </Form>
  );
}
