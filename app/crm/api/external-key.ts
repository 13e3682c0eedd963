import type { ExternalKey } from './find-external.server.ts';

/** The system and id in an address; `-` stands for no system. Null when they cannot be those of anything. */
export function externalKeyOf(system: string | undefined, externalId: string | undefined): ExternalKey | null {
  const id = externalId?.trim() ?? '';
  const name = system?.trim() ?? '';
  if (id === '' || name === '' || id.length > 200 || name.length > 60 || /[\0\p{Surrogate}]/u.test(id + name)) return null;
  return { system: name === '-' ? '' : name, externalId: id };
}
