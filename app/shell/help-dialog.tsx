import { Link, useLocation } from '@remix-run/react';
import { useState } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import type { NavigationItem } from '#app/navigation.ts';
import { paths } from '#app/paths.ts';
import type { Permission } from '#app/people/permission.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import { singleKeysAreOn, switchSingleKeys } from '#app/ui/single-keys.ts';

interface HelpDialogProps {
  isOpen: boolean;
  onClose: () => void;
  items: NavigationItem[];
  permissions: Permission[];
}

/** What the keys do, and the switch for who does not want them. */
export function HelpDialog({ isOpen, onClose, items, permissions }: HelpDialogProps) {
  const { pathname } = useLocation();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.shell_keys_title()} description={m.shell_keys_intro()} size="medium">
      <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        <Key keys={['Ctrl', 'K']} does={m.shell_keys_search()} />
        <Key keys={['/']} does={m.shell_keys_find()} />
        <Key keys={['?']} does={m.shell_keys_help()} />
        {permissions.includes('crm:write') ? <Key keys={['c']} does={m.customer_log()} /> : null}
        <Key keys={['Esc']} does={m.shell_keys_close()} />
        {items.map((item) => (item.key ? <Key key={item.id} keys={['g', item.key]} does={item.label()} /> : null))}
      </dl>
      <SingleKeySwitch />
      <p className="mt-4 text-sm">
        <Link to={paths.askFrom(pathname)} onClick={onClose} className="link">
          {m.questions_ask_link()}
        </Link>
      </p>
    </Dialog>
  );
}

function Key({ keys, does }: { keys: string[]; does: string }) {
  return (
    <div className="flex items-center justify-between gap-4 border-b py-1.5 text-sm">
      <dt>{does}</dt>
      <dd className="flex gap-1">
        {keys.map((key) => (
          <kbd key={key} className="min-w-6 rounded border border-border-strong bg-surface px-1.5 text-center font-sans text-xs leading-5">
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
}

function SingleKeySwitch() {
  const [isOn, setOn] = useState(singleKeysAreOn);
  return (
    <label className="mt-4 flex items-center gap-2.5 text-sm">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          setOn(event.target.checked);
          switchSingleKeys(event.target.checked);
        }}
        className="size-4 accent-accent"
      />
      {m.shell_keys_switch()}
    </label>
  );
}
