import type { ReactNode } from 'react';
import { useRouteLoaderData } from '@remix-run/react';
import { navigationFor } from '#app/navigation.ts';
import type { loader } from '#app/root.tsx';
import { FormatProvider } from '#app/ui/format.tsx';
import { DemoStrip } from './demo-strip.tsx';
import { MobileBars } from './mobile-bars.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { Overlays } from './overlays.tsx';
import { SideBar } from './side-bar.tsx';
import type { ShellData } from './shell-data.ts';
import { SlowProgress } from './slow-progress.tsx';
import { useFocusAfterNavigation } from './use-focus-after-navigation.ts';
import { WaitingProvider } from './waiting.tsx';
import { useOverlay } from './use-overlay.ts';

/** The frame around every page: the rooms at the side, the page in the middle, search and help a key away. */
export function ShellFrame({ data, children }: { data: ShellData; children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const items = navigationFor(data.permissions, data.workspaces.length);
  const canCapture = data.permissions.includes('crm:write');
  const overlay = useOverlay(items, canCapture);
  useFocusAfterNavigation();
  return (
    <FormatProvider locale={root?.locale ?? 'nl'} timeZone={data.current?.timeZone ?? 'Europe/Amsterdam'}>
      <WaitingProvider isAsked={data.permissions.includes('checklist:use')}>
        <SlowProgress />
        <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
          <SideBar data={data} items={items} openSearch={overlay.openSearch} openHelp={overlay.openHelp} />
          <div className="flex min-h-dvh min-w-0 flex-col pb-16 lg:pb-0">
            <MobileBars data={data} items={items} openSearch={overlay.openSearch} openHelp={overlay.openHelp} openCapture={canCapture ? overlay.openCapture : null} />
            <OfflineNotice />
            <main id="content" tabIndex={-1} className="min-w-0 flex-1">
              {data.current?.isDemo ? <DemoStrip /> : null}
              {children}
            </main>
          </div>
        </div>
        <Overlays overlay={overlay} items={items} permissions={data.permissions} />
      </WaitingProvider>
    </FormatProvider>
  );
}
