import { WifiOff } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '#app/ui/button.tsx';
import { connectionNow, followConnection, sendAgain } from '#app/ui/connection.ts';

/**
 * What you see may be old: said while there is no connection. What would leave the page stays where it is until then, for
 * nothing would come in its place and what was typed would be gone with it.
 */
export function OfflineNotice() {
  const connection = useSyncExternalStore(followConnection, connectionNow, () => 'there');
  const isLost = connection === 'lost' || connection === 'waiting';
  const [wasHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isLost) return;
    const hold = (event: Event) => {
      const link = event.type === 'click' && event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (event.type === 'click' && (!link || link.getAttribute('href')?.startsWith('#') || /^(mailto|tel):/.test(link.getAttribute('href') ?? ''))) return;
      event.preventDefault();
      event.stopPropagation();
      setHeld(true);
    };
    document.addEventListener('submit', hold, true);
    document.addEventListener('click', hold, true);
    return () => {
      document.removeEventListener('submit', hold, true);
      document.removeEventListener('click', hold, true);
      setHeld(false);
    };
  }, [isLost]);
  return (
    <div role="status" className="sticky top-0 z-30 max-lg:top-13">
      {isLost ? (
        <p className="flex items-center gap-2 bg-warn-soft px-4 py-2 text-sm font-medium text-warn sm:px-6 lg:px-8">
          <WifiOff className="size-4 shrink-0" aria-hidden="true" />
          {connection === 'waiting' ? m.shell_offline_waiting() : wasHeld ? m.shell_offline_held() : m.shell_offline()}
        </p>
      ) : connection === 'unsure' ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-warn-soft px-4 py-2 text-sm font-medium text-warn sm:px-6 lg:px-8">
          <p className="min-w-0 flex-1 basis-80">{m.shell_offline_unsure()}</p>
          <Button size="small" onClick={sendAgain}>
            {m.shell_offline_again()}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
