import type { EntityName } from '../entity/entity.ts';

/** A field that the workspace added to a kind of record. */
export interface CustomField {
  id: string;
  entity: EntityName;
  /** Its name in files and the API, behind `custom.`; never changes. */
  key: string;
  label: string;
  labelEn: string | null;
  kind: 'text' | 'long-text' | 'integer' | 'decimal' | 'day' | 'flag' | 'choice';
  choices: string[];
  isRequired: boolean;
  isPersonal: boolean;
  version: number;
  /** No longer asked for; what was filled in stays. */
  isRetired: boolean;
}

/** A word as a key: small letters, digits and underscores. */
export function keyOf(label: string): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '_').replace(/^[_0-9]+|_+$/g, '').slice(0, 40);
}
