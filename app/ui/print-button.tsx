import { Printer } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { Button } from './button.tsx';

/** The browser's own print, which can save as PDF too. */
export function PrintButton({ size = 'medium' }: { size?: 'small' | 'medium' }) {
  return (
    <Button size={size} onClick={() => window.print()}>
      <Printer aria-hidden="true" />
      {m.ui_print()}
    </Button>
  );
}
