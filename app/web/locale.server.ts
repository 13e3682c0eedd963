import { AsyncLocalStorage } from 'node:async_hooks';
import { overwriteGetLocale } from '#app/messages/compiled/runtime.js';
import { type Locale, LOCALE_COOKIE, pickLocale } from './locale.ts';

const shared = globalThis as { pacerLocale?: AsyncLocalStorage<Locale> };
const current = (shared.pacerLocale ??= new AsyncLocalStorage<Locale>());

overwriteGetLocale(() => current.getStore() ?? 'nl');

/** Runs `work` in a language: every message read in it, however deep, comes out in that language. */
export function inLocale<T>(locale: Locale, work: () => T): T {
  return current.run(locale, work);
}

export function localeOf(headers: { cookie?: string; acceptLanguage?: string }): Locale {
  const cookie = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]{2})`).exec(headers.cookie ?? '')?.[1];
  return pickLocale(cookie, headers.acceptLanguage);
}
