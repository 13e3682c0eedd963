import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { savePreferences } from '#app/people/preferences.server.ts';
import { isLocale, LOCALE_COOKIE } from '#app/web/locale.ts';
import { localPath } from '#app/web/local-path.ts';
import { findSignedIn } from '#app/web/session.server.ts';
import { THEME_COOKIE, THEMES } from '#app/web/theme.server.ts';

const A_YEAR_S = 365 * 24 * 3600;

export function loader() {
  return redirect(paths.home);
}

/** Language and theme: kept in the browser, and with the person when somebody is signed in. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get('locale');
  const theme = THEMES.find((known) => known === form.get('theme'));
  const headers = new Headers();
  const keep = (name: string, value: string) => headers.append('set-cookie', `${name}=${value}; Path=/; Max-Age=${A_YEAR_S}; SameSite=Lax; HttpOnly`);
  if (isLocale(locale)) keep(LOCALE_COOKIE, locale);
  if (theme) keep(THEME_COOKIE, theme);
  const signedIn = await findSignedIn(request);
  if (signedIn) await savePreferences(signedIn.person.id, { ...(isLocale(locale) ? { locale } : {}), ...(theme ? { theme } : {}) });
  return redirect(localPath(form.get('redirectTo'), paths.home), { headers });
}
