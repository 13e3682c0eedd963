import { Link } from '@remix-run/react';
import { NotebookPen } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { buttonClass } from '#app/ui/button.tsx';
import { OPEN_CAPTURE } from './open-capture.ts';

/** Opens the quick capture over the page; without JavaScript, and in a new tab, as a page of its own. */
export function CaptureButton({ party, to }: { party: string | null; to: string }) {
  const params = new URLSearchParams({ ...(party ? { with: party } : {}), to });
  return (
    <Link
      to={`${paths.capture}?${params}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        document.dispatchEvent(new CustomEvent(OPEN_CAPTURE));
      }}
      className={buttonClass('primary')}
    >
      <NotebookPen aria-hidden="true" />
      {m.customer_log()}
    </Link>
  );
}
