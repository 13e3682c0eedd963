import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { m } from '#app/messages/compiled/messages.js';

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** Without heading and inner space, for what brings its own; the title is still read out. */
  isBare?: boolean;
  size?: 'small' | 'medium' | 'large';
  children: ReactNode;
}

const SIZES = { small: 'max-w-md', medium: 'max-w-xl', large: 'max-w-3xl' };

/** The browser's own modal: it keeps the focus, gives it back, closes by Escape and lies over everything. */
export function Dialog({ isOpen, onClose, title, description, isBare = false, size = 'small', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);

  // A press outside closes too; the element's own events are for keyboards as well, so it is listened to here.
  useEffect(() => {
    const element = dialog.current;
    const closeFromOutside = (event: MouseEvent) => event.target === element && onClose();
    element?.addEventListener('click', closeFromOutside);
    return () => element?.removeEventListener('click', closeFromOutside);
  }, [onClose]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      // Escape closes through the owner's state, at once: the element's own event of closing comes later, when this may be open anew.
      onCancel={(event) => {
        // Choosing a file tells too that it was broken off.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={() => isOpen && onClose()}
      className={clsx('mx-auto mt-4 mb-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] sm:mt-[12vh] sm:max-h-[calc(88dvh-1rem)] rounded-lg border bg-raised p-0 text-text shadow-overlay', SIZES[size])}
    >
      {isOpen ? (
        <div className={isBare ? undefined : 'p-5'}>
          <div className={isBare ? 'sr-only' : 'mb-4 flex items-start justify-between gap-4'}>
            <div>
              <h2 id={`${id}-title`} className="text-lg font-semibold">
                {title}
              </h2>
              {description ? (
                <p id={`${id}-description`} className="mt-0.5 text-sm text-muted">
                  {description}
                </p>
              ) : null}
            </div>
            {isBare ? null : (
              <button type="button" onClick={onClose} aria-label={m.ui_close()} className="-mt-1 -mr-1 grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text">
                <X className="size-4" aria-hidden="true" />
              </button>
            )}
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
