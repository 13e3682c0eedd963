import { Form, Link } from '@remix-run/react';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import type { ChainKind } from '../../chain/chain.ts';

interface ChainThingProps {
  kind: ChainKind;
  id: string;
  /** Null where the reader may not open its page. */
  to: string | null;
  name: string;
  detail?: ReactNode;
  /** Whether links to its place in the chain lead here. */
  isPlace?: boolean;
  /** Where to go back to after it was untied; absent where it cannot be. */
  untie?: string | undefined;
}

/** One thing of the chain: the way to its page, and the place that its page leads back to. */
export function ChainThing({ kind, id, to, name, detail, isPlace = true, untie }: ChainThingProps) {
  return (
    <div id={isPlace ? `${kind}-${id}` : undefined} tabIndex={isPlace ? -1 : undefined} className="group/thing flex min-w-0 scroll-mt-24 items-start gap-1 rounded-md outline-accent target:outline-2 target:outline-offset-4">
      <p className="min-w-0 flex-1 text-sm wrap-anywhere">
        {to === null ? (
          name
        ) : (
          <Link to={to} className="link">
            {name}
          </Link>
        )}
        {detail ? <span className="block text-xs text-muted">{detail}</span> : null}
      </p>
      {untie === undefined ? null : (
        <Form method="post" action={paths.chainLinks} preventScrollReset>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="to" value={untie} />
          <Button type="submit" variant="ghost" size="small" aria-label={m.chain_untie_named({ name })} title={m.chain_untie()} className="-my-1">
            <X aria-hidden="true" />
          </Button>
        </Form>
      )}
    </div>
  );
}
