import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { paths } from '#app/paths.ts';

interface EntryFrameProps {
  title: string;
  text?: ReactNode;
  children: ReactNode;
  /** Beside the card on wide screens, under it on a phone. */
  aside?: ReactNode;
}

/** The frame of the pages before somebody is inside. */
export function EntryFrame({ title, text, children, aside }: EntryFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-between gap-4 px-4 py-4 sm:px-8">
        <p className="flex min-w-0 items-baseline gap-2">
          <span className="text-lg font-semibold tracking-tight">Pacer</span>
          <span className="hidden text-sm text-muted sm:inline">{m.people_tagline()}</span>
        </p>
        <LanguageSwitch />
      </header>
      <main id="content" className="mx-auto grid w-full max-w-md flex-1 content-start gap-6 px-4 pt-6 pb-16 sm:pt-14 lg:flex lg:max-w-4xl lg:items-start lg:justify-center">
        <section className="min-w-0 rounded-lg border bg-surface p-5 shadow-card sm:p-7 lg:w-md lg:flex-none">
          <h1 tabIndex={-1} className="text-xl font-semibold tracking-tight">
            {title}
          </h1>
          {text ? <p className="mt-1 text-muted">{text}</p> : null}
          <div className="mt-5 flex flex-col gap-5">{children}</div>
        </section>
        {aside ? <div className="min-w-0 lg:w-96 lg:flex-none">{aside}</div> : null}
      </main>
    </div>
  );
}

/** Works before signing in and without JavaScript. */
function LanguageSwitch() {
  const location = useLocation();
  const isDutch = getLocale() === 'nl';
  return (
    <Form method="post" action={paths.preferences} reloadDocument>
      <input type="hidden" name="redirectTo" value={location.pathname + location.search} />
      <button type="submit" name="locale" value={isDutch ? 'en' : 'nl'} lang={isDutch ? 'en' : 'nl'} className="rounded-md px-2 py-1 text-sm text-muted underline-offset-4 hover:underline pointer-coarse:min-h-11">
        {isDutch ? m.people_switch_to_english() : m.people_switch_to_dutch()}
      </button>
    </Form>
  );
}
