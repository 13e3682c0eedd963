import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '#app/ui/button.tsx';

/** A form behind a button with a plus, another icon or, with null, none; open at once when it has something to say. Works without JavaScript. */
export function FormDisclosure({ label, isOpen, icon, children }: { label: string; isOpen: boolean; icon?: ReactNode; children: ReactNode }) {
  return (
    <details open={isOpen} className="mt-3">
      <summary className={buttonClass('secondary', 'small')}>
        {icon === undefined ? <Plus aria-hidden="true" /> : icon}
        {label}
      </summary>
      <div className="mt-3 rounded-md border bg-sunken p-4">{children}</div>
    </details>
  );
}
