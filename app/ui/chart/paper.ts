/** The colours of the theme on white, for what is no page: mail. The same as in app/ui/styles.css. */
export const PAPER: Readonly<Record<string, string>> = { surface: '#ffffff', text: '#14191c', muted: '#566068', border: '#dfe3e5', accent: '#0b6170', good: '#17683e', warn: '#824f00', bad: '#8c2479' };
