import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import { type ReactNode, useEffect } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { ErrorPage } from '#app/shell/error-page.tsx';
import { FormatProvider } from '#app/ui/format.tsx';
import { ToastProvider } from '#app/ui/toast.tsx';
import { useNonce } from '#app/web/nonce.tsx';
import { themeOf } from '#app/web/theme.server.ts';
import { takeToast } from '#app/web/toast.server.ts';
import './ui/styles.css';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'preload', href: interUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
];

export const meta: MetaFunction = () => [{ title: 'Pacer' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  const { toast, headers } = takeToast(request);
  return data({ locale: getLocale(), theme: themeOf(request), toast, requestId: context.requestId }, { headers });
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const root = useRouteLoaderData<typeof loader>('root');
  const locale = root?.locale ?? getLocale();
  // Everything below listens by now, for what is below begins first.
  useEffect(() => {
    document.documentElement.dataset.alive = '';
  }, []);
  return (
    <html lang={locale} data-theme={root?.theme ?? themeNow()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <a href="#content" className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 font-medium text-accent-text focus:translate-y-0">
          {m.shell_skip_to_content()}
        </a>
        <FormatProvider locale={locale} timeZone="Europe/Amsterdam">
          <ToastProvider arriving={root?.toast ?? null}>{children}</ToastProvider>
        </FormatProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** When nothing could be fetched for an error's page, it looks as the page before it. */
function themeNow(): string {
  return (typeof document === 'undefined' ? null : document.documentElement.dataset.theme) ?? 'system';
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
