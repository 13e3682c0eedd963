import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { m } from '#app/messages/compiled/messages.js';

function subscribe(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** What you see may be old and what you send will not arrive: said while there is no connection. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine, () => true);
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="flex items-center gap-2 bg-warn-soft px-4 py-2 text-sm font-medium text-warn sm:px-6 lg:px-8">
          <WifiOff className="size-4 shrink-0" aria-hidden="true" />
          {m.shell_offline()}
        </p>
      )}
    </div>
  );
}
