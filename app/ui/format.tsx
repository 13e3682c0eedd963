import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { type Format, makeFormat } from './make-format.ts';

const FormatContext = createContext<Format>(makeFormat('nl', 'Europe/Amsterdam'));

/** Numbers and days for everything below: the reader's language, the workspace's time zone; the same on server and client. */
export function FormatProvider({ locale, timeZone, children }: { locale: 'nl' | 'en'; timeZone: string; children: ReactNode }) {
  const format = useMemo(() => makeFormat(locale, timeZone), [locale, timeZone]);
  return <FormatContext.Provider value={format}>{children}</FormatContext.Provider>;
}

export function useFormat(): Format {
  return useContext(FormatContext);
}
