import { Form, useLocation } from '@remix-run/react';
import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from './button.tsx';
import { ToneIcon } from './tone-icon.tsx';

export interface ToastMessage {
  tone: 'good' | 'bad';
  text: string;
  /** Posted by pressing the word; the page to come back to goes along as `to`. */
  action?: { label: string; to: string } | undefined;
}

interface Shown extends ToastMessage {
  id: number;
}

const GOOD_FOR_MS = 7000;
/** What can still be taken back waits longer. */
const ACTION_FOR_MS = 20_000;
const ToastContext = createContext<(toast: ToastMessage) => void>(() => undefined);

/** Says a word without leaving the page. */
export function useToast() {
  return useContext(ToastContext);
}

let lastId = 0;

/** Good news leaves by itself, bad news waits to be read. What arrives with a page is in its HTML already. */
export function ToastProvider({ arriving, children }: { arriving: ToastMessage | null; children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>(arriving ? [{ ...arriving, id: 0 }] : []);
  const [seen, setSeen] = useState(arriving);
  if (arriving !== seen) {
    setSeen(arriving);
    if (arriving) setShown((list) => [...list, { ...arriving, id: ++lastId }]);
  }
  const show = useCallback((toast: ToastMessage) => setShown((list) => [...list, { ...toast, id: ++lastId }]), []);
  const dismiss = useCallback((id: number) => setShown((list) => list.filter((one) => one.id !== id)), []);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div role="status" aria-live="polite" data-print="hide" className="pointer-events-none fixed inset-x-0 bottom-20 z-40 flex flex-col items-center gap-2 px-4 lg:bottom-6">
        {shown.map((toast) => (
          <Toast key={toast.id} toast={toast} dismiss={dismiss} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

function Toast({ toast, dismiss }: { toast: Shown; dismiss: (id: number) => void }) {
  const [isHeld, setHeld] = useState(false);
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (toast.tone === 'bad' || isHeld) return;
    const timer = setTimeout(() => dismiss(toast.id), toast.action ? ACTION_FOR_MS : GOOD_FOR_MS);
    return () => clearTimeout(timer);
  }, [toast, isHeld, dismiss]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex max-w-lg items-start gap-3 rounded-lg border bg-raised py-2.5 pr-2 pl-4 shadow-overlay"
    >
      <span className={toast.tone === 'good' ? 'text-good' : 'text-bad'}>
        <ToneIcon tone={toast.tone} className="mt-0.5 size-5" />
      </span>
      <p className="min-w-0 py-px text-sm leading-6">{toast.text}</p>
      {toast.action ? (
        <Form method="post" action={toast.action.to} onSubmit={() => dismiss(toast.id)} className="shrink-0">
          <input type="hidden" name="to" value={`${pathname}${search}`} />
          <Button type="submit" variant="secondary" size="small">
            {toast.action.label}
          </Button>
        </Form>
      ) : null}
      <button type="button" onClick={() => dismiss(toast.id)} aria-label={m.ui_dismiss()} className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text">
        <X className="size-4" aria-hidden="true" />
      </button>
    </div>
  );
}
