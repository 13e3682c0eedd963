/** The colours of the theme on white, for what is no page: mail. The same as in app/ui/styles.css. */
export const PAPER: Readonly<Record<string, string>> = {
  surface: '#ffffff',
  text: '#14191c',
  muted: '#566068',
  border: '#dfe3e5',
  accent: '#0b6170',
  good: '#17683e',
  warn: '#824f00',
  bad: '#8c2479',
  'series-1': '#0b6170',
  'series-2': '#b06f00',
  'series-3': '#6b4bb5',
  'series-4': '#57822b',
  'series-5': '#8c2479',
  'series-6': '#6a757c',
  'series-7': '#7a4b2a',
  'series-8': '#24323b',
};
