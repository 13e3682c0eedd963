import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { isLocale } from '#app/web/locale.ts';

overwriteGetLocale(() => (isLocale(document.documentElement.lang) ? document.documentElement.lang : 'nl'));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
