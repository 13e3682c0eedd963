import { fullName, sortKey } from '../identity/contact-name.ts';
import { fold } from '../identity/fold.ts';
import type { EntityName } from '../entity/entity.ts';

type Row = Record<string, unknown>;

interface Before {
  /** The record as it was; null when it is new. */
  before: Row | null;
  /** ISO text. */
  now: string;
}

/** The columns of a record that follow from its others; the search keys must be made here and nowhere else. */
export function deriveColumns(entity: EntityName, row: Row, { before, now }: Before): Row {
  switch (entity) {
    case 'account':
      return { name_folded: fold(text(row.name)), search_text: fold(`${text(row.name)} ${text(row.legal_name)}`) };
    case 'contact': {
      const name = { givenName: text(row.given_name), initials: text(row.initials), surnamePrefix: text(row.surname_prefix), surname: text(row.surname) };
      const full = fullName(name);
      // Given name and initials both, and the surname without its prefix: people search by any of them.
      return { full_name: full, sort_name: sortKey(name), search_text: fold(`${full} ${name.givenName && name.initials ? name.initials : ''}`) };
    }
    case 'deal': {
      const hasMoved = before === null || before.stage_id !== row.stage_id;
      return { name_folded: fold(text(row.name)), search_text: fold(text(row.name)), stage_since: hasMoved ? (before === null && row.stage_since ? row.stage_since : now) : row.stage_since };
    }
    case 'campaign':
    case 'product':
      return { name_folded: fold(text(row.name)) };
    case 'case':
      return { search_text: fold(`${text(row.number)} ${text(row.subject)}`) };
    case 'interaction':
      return { search_text: fold(text(row.subject)) };
    default:
      return {};
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
