import { lazy, Suspense, useState } from 'react';
import type { NavigationItem } from '#app/navigation.ts';
import type { Permission } from '#app/people/permission.ts';
import type { Overlay } from './use-overlay.ts';

const CommandPalette = lazy(() => import('./command-palette.tsx').then(({ CommandPalette: found }) => ({ default: found })));
const HelpDialog = lazy(() => import('./help-dialog.tsx').then(({ HelpDialog: found }) => ({ default: found })));

interface OverlaysProps {
  overlay: Overlay;
  items: NavigationItem[];
  permissions: Permission[];
}

/** Search and help are fetched when somebody first asks for them. */
export function Overlays({ overlay, items, permissions }: OverlaysProps) {
  const [wasAsked, setAsked] = useState(false);
  if (overlay.open && !wasAsked) setAsked(true);
  if (!wasAsked) return null;
  return (
    <Suspense fallback={null}>
      <CommandPalette isOpen={overlay.open === 'search'} onClose={overlay.close} openHelp={overlay.openHelp} items={items} permissions={permissions} />
      <HelpDialog isOpen={overlay.open === 'help'} onClose={overlay.close} items={items} />
    </Suspense>
  );
}
