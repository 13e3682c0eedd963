import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { SpecRecord } from '../spec.ts';

/** Said as long as the owner has not agreed with the target as it stands; the owner can do so here. */
export function AcceptanceNotice({ spec, isOwner }: { spec: SpecRecord; isOwner: boolean }) {
  if (spec.acceptedAt !== null) return null;
  const accept = (
    <Form method="post" action={paths.specAcceptance(spec.id)}>
      <input type="hidden" name="version" value={spec.version} />
      <Button type="submit" variant="primary" size="small">
        {m.specs_accept()}
      </Button>
    </Form>
  );
  return (
    <Notice tone="warn" title={m.specs_not_accepted_title()} actions={isOwner ? accept : null}>
      {m.specs_not_accepted_text({ owner: spec.owner, version: spec.version })}
    </Notice>
  );
}
