import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';

const SLOW_AFTER_MS = 150;

/** A line at the top while the next page takes its time; quick pages show nothing. */
export function SlowProgress() {
  const isUnderWay = useNavigation().state !== 'idle';
  return isUnderWay ? <Bar /> : null;
}

function Bar() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <div role="progressbar" aria-label={m.shell_loading()} className="fixed inset-x-0 top-0 z-50 h-0.5 overflow-hidden bg-accent-soft">
      <div className="slow-progress h-full w-1/3 bg-accent" />
    </div>
  );
}
