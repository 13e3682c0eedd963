/** The kinds of record that can be duplicates and be merged. */
export const MERGEABLE = ['account', 'contact'] as const;
export type Mergeable = (typeof MERGEABLE)[number];

export function isMergeable(name: string | null | undefined): name is Mergeable {
  return MERGEABLE.some((each) => each === name);
}
