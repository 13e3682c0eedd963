import { type Location, useBeforeUnload, useBlocker, useNavigate } from '@remix-run/react';
import { useCallback, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { useBeforePaint } from '../use-before-paint.ts';

/** The state of a link that says itself that nothing is saved. */
export const LEAVING = { isLeaving: true };

/**
 * Stands in a long form and asks once before what was typed there is left behind: by a link, by going back, by closing the
 * page. Saving is no leaving, nor is another look at the same page.
 * @param isChanged what stands there differs from what is kept, though nothing was typed since the page came
 */
export function LeavingGuard({ isChanged = false }: { isChanged?: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  const [isTyped, setTyped] = useState(isChanged);
  useBeforePaint(() => {
    const form = place.current?.closest('form');
    const typed = () => setTyped(true);
    form?.addEventListener('input', typed);
    return () => form?.removeEventListener('input', typed);
  }, []);
  const isUnsaved = isTyped || isChanged;
  // The browser asks in its own words.
  useBeforeUnload(useCallback((event: BeforeUnloadEvent) => (isUnsaved ? event.preventDefault() : undefined), [isUnsaved]));
  // Kept here as well: the router forgets whom it held back when the page is read anew meanwhile.
  const [going, setGoing] = useState<Location | null>(null);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const isHeld = isUnsaved && currentLocation.pathname !== nextLocation.pathname && !(nextLocation.state as typeof LEAVING | null)?.isLeaving;
    if (isHeld) setGoing(nextLocation);
    return isHeld;
  });
  const navigate = useNavigate();
  const stay = () => {
    blocker.reset?.();
    setGoing(null);
  };
  const leave = () => {
    if (blocker.state === 'blocked') blocker.proceed();
    else if (going) navigate(going, { state: LEAVING });
    setGoing(null);
  };
  return (
    <>
      <span ref={place} hidden />
      <Dialog isOpen={going !== null} onClose={stay} title={m.ui_leaving_title()} description={m.ui_leaving()}>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={stay}>
            {m.ui_leaving_stay()}
          </Button>
          <Button onClick={leave}>{m.ui_leaving_go()}</Button>
        </div>
      </Dialog>
    </>
  );
}
