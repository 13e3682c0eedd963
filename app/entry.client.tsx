import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { patientFetch } from '#app/ui/connection.ts';
import { isLocale } from '#app/web/locale.ts';

overwriteGetLocale(() => (isLocale(document.documentElement.lang) ? document.documentElement.lang : 'nl'));

window.fetch = patientFetch(window.fetch.bind(window));

// React gives a text area back the text it came with; what was typed in it before this program ran is what it came with.
for (const area of document.querySelectorAll('textarea')) if (area.value !== area.defaultValue) area.defaultValue = area.value;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
