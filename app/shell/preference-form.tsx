import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { Monitor, Moon, Sun } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import type { loader } from '#app/root.tsx';
import { paths } from '#app/paths.ts';
import { Segments } from '#app/ui/segments.tsx';

/** Language and theme; a plain form that loads the page anew, because both are decided on the server. */
export function PreferenceForm() {
  const root = useRouteLoaderData<typeof loader>('root');
  const { pathname, search } = useLocation();
  return (
    <form method="post" action={paths.preferences} className="flex flex-wrap gap-2">
      <input type="hidden" name="redirectTo" value={pathname + search} />
      <Segments
        label={m.shell_language()}
        name="locale"
        value={root?.locale ?? 'nl'}
        options={[
          { value: 'nl', label: 'Nederlands', lang: 'nl' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <Segments
        label={m.shell_theme()}
        name="theme"
        value={root?.theme ?? 'system'}
        options={[
          { value: 'system', label: m.shell_theme_system(), icon: <Monitor aria-hidden="true" /> },
          { value: 'light', label: m.shell_theme_light(), icon: <Sun aria-hidden="true" /> },
          { value: 'dark', label: m.shell_theme_dark(), icon: <Moon aria-hidden="true" /> },
        ]}
      />
    </form>
  );
}
