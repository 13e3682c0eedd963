import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import type { MatchedActor } from '../usage-data.ts';

export function MatchedCard({ matched }: { matched: readonly MatchedActor[] }) {
  return (
    <Card title={m.events_matched_title()} description={m.events_matched_hint()}>
      <ul className="divide-y">
        {matched.map(({ id, key, memberName }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0">
              <span className="block break-all">{key}</span>
              <span className="block text-sm text-muted">{memberName ?? m.events_no_person()}</span>
            </span>
            <Form method="post">
              <input type="hidden" name="actorId" value={id} />
              <Button type="submit" name="intent" value="forget" variant="ghost" size="small" aria-label={m.events_forget_of({ key })}>
                {m.events_forget()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
