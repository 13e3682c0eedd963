/** What activities are called in Dutch and in English, by the name under which sources report them; null is no name in that language. */
export type ActivityNames = Record<string, { name: string | null; nameEn: string | null }>;
