import { useLocation, useMatches } from '@remix-run/react';
import { Suspense, useState } from 'react';
import type { Party } from '#app/crm/customer/capture.ts';
import type { NavigationItem } from '#app/navigation.ts';
import type { Permission } from '#app/people/permission.ts';
import { lazyPiece } from '#app/ui/lazy-piece.ts';
import type { Overlay } from './use-overlay.ts';

const CommandPalette = lazyPiece(() => import('./command-palette.tsx').then(({ CommandPalette: found }) => found));
const CaptureDialog = lazyPiece(() => import('#app/crm/ui/customer/capture-dialog.tsx').then(({ CaptureDialog: found }) => found));
const HelpDialog = lazyPiece(() => import('./help-dialog.tsx').then(({ HelpDialog: found }) => found));

interface OverlaysProps {
  overlay: Overlay;
  items: NavigationItem[];
  permissions: Permission[];
}

/** Search, help and the quick capture are fetched when somebody first asks for them. */
export function Overlays({ overlay, items, permissions }: OverlaysProps) {
  const [wasAsked, setAsked] = useState(false);
  const { pathname, search } = useLocation();
  const party = usePartyOfPage();
  if (overlay.open && !wasAsked) setAsked(true);
  if (!wasAsked) return null;
  return (
    <Suspense fallback={null}>
      <CommandPalette isOpen={overlay.open === 'search'} onClose={overlay.close} openHelp={overlay.openHelp} openCapture={overlay.openCapture} items={items} permissions={permissions} />
      <HelpDialog isOpen={overlay.open === 'help'} onClose={overlay.close} items={items} permissions={permissions} />
      <CaptureDialog isOpen={overlay.open === 'capture'} onClose={overlay.close} party={party} to={`${pathname}${search}`} />
    </Suspense>
  );
}

/** Whom the page is about, when it says so: then nobody has to be looked up. */
function usePartyOfPage(): Party | null {
  const told = useMatches().find(({ data }) => typeof data === 'object' && data !== null && 'party' in data)?.data as { party: Party | null } | undefined;
  return told?.party ?? null;
}
