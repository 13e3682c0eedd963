import { Form } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { browserName } from '../browser-name.ts';
import type { OwnSession } from '../own-session.ts';

export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const format = useFormat();
  return (
    <ul className="divide-y">
      {sessions.map(({ id, userAgent, lastUsedAt, isThis }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
          <span>
            <span className="flex flex-wrap items-center gap-2">
              {browserName(userAgent) ?? m.people_session_unknown()}
              {isThis ? <Badge tone="info">{m.people_session_this()}</Badge> : null}
            </span>
            <span className="block text-sm text-muted">{m.people_session_used({ when: format.dateTime(lastUsedAt) })}</span>
          </span>
          {isThis ? null : (
            <Form method="post">
              <input type="hidden" name="intent" value="end-session" />
              <Button type="submit" size="small" name="sessionId" value={id}>
                {m.people_session_end()}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
