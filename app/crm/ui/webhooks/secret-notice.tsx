import { useEffect, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Notice } from '#app/ui/notice.tsx';

/** The secret of a webhook, the one time it is shown: it comes into sight by itself, for the button stands far below it. */
export function SecretNotice({ secret, isRotated = false }: { secret: string; isRotated?: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [secret]);
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-24 rounded-lg">
      <Notice tone="info" title={m.webhooks_secret_title()}>
        <p>{isRotated ? m.webhooks_secret_rotated() : m.webhooks_secret()}</p>
        <p className="mt-2 rounded bg-surface px-2 py-1 font-mono break-all select-all">{secret}</p>
      </Notice>
    </div>
  );
}
