/** The form of each language that numbers and days are written in. */
const TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Making one costs a hundred times what using it does: of all these the same is made once. */
export const dateFormat = kept((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
export const numberFormat = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
export const relativeFormat = kept((tag, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(tag, options));
export const listFormat = kept((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
export const countryNames = kept((tag, options: Omit<Intl.DisplayNamesOptions, 'type'>) => new Intl.DisplayNames(tag, { ...options, type: 'region' }));

function kept<Options, T>(make: (tag: string, options: Options) => T): (locale: keyof typeof TAGS, options: Options) => T {
  const made = new Map<string, T>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    let known = made.get(key);
    if (!known) made.set(key, (known = make(TAGS[locale], options)));
    return known;
  };
}
