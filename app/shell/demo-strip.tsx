import { FlaskConical } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';

/** Says that nothing here is real, on every page of a demo. */
export function DemoStrip() {
  return (
    <p className="flex items-center gap-2 border-b bg-sunken px-4 py-1.5 text-xs text-muted sm:px-6 lg:px-8" data-print="hide">
      <FlaskConical className="size-3.5 shrink-0" aria-hidden="true" />
      {m.shell_demo()}
    </p>
  );
}
