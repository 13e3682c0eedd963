/** How somebody last arranged a list for themselves. */
export interface ListPreference {
  /** Null is as it comes. */
  columns: readonly string[] | null;
  density: 'comfortable' | 'compact';
}
