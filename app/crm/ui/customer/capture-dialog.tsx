import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import type { Party } from '../../customer/capture.ts';
import { newActId } from './act-id.ts';
import { type CaptureAnswer, CaptureForm } from './capture-form.tsx';
import { sendByKey } from './send-by-key.ts';

interface CaptureDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** Of the page that is open under it. */
  party: Party | null;
  to: string;
}

/** The quick capture over whatever page is there; saved, the page is still there. */
export function CaptureDialog({ isOpen, onClose, party, to }: CaptureDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.customer_capture_title()} size="medium">
      <Body party={party} to={to} onClose={onClose} />
    </Dialog>
  );
}

function Body({ party, to, onClose }: Omit<CaptureDialogProps, 'isOpen'>) {
  const fetcher = useFetcher<CaptureAnswer>();
  const [actId] = useState(newActId);
  const wasSent = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const isBusy = fetcher.state !== 'idle';
  // What was saved leads back to the page under it, without an answer; what was refused answers.
  useEffect(() => {
    if (isBusy) wasSent.current = true;
    else if (wasSent.current) {
      wasSent.current = false;
      if (!fetcher.data) onClose();
    }
  }, [isBusy, fetcher.data, onClose]);
  // After the dialog is shown, which takes the focus itself.
  useEffect(() => {
    const timer = setTimeout(() => body.current?.querySelector<HTMLElement>('[data-autofocus], input[role="combobox"]')?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={body}>
      <fetcher.Form method="post" action={paths.capture} noValidate onKeyDown={sendByKey}>
        <CaptureForm key={fetcher.data ? 'again' : 'first'} actId={actId} party={party} to={to} answer={fetcher.data ?? null} isBusy={isBusy} isFocused={false} />
      </fetcher.Form>
    </div>
  );
}
