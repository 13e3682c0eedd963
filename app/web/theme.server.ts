export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = 'theme';

/** The theme the reader chose; system when they did not. */
export function themeOf(request: Request): Theme {
  const value = new RegExp(`(?:^|;\\s*)${THEME_COOKIE}=([a-z]+)`).exec(request.headers.get('cookie') ?? '')?.[1];
  return THEMES.find((theme) => theme === value) ?? 'system';
}
