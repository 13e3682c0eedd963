/** What a file may hold. */
export const IMPORT_KINDS = ['people', 'events', 'accounts', 'orders'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export function isImportKind(value: unknown): value is ImportKind {
  return IMPORT_KINDS.includes(value as ImportKind);
}
