export const ENTITY_NAMES = [
  'account', 'contact', 'account_contact', 'contact_point', 'address', 'consent',
  'membership_type', 'membership', 'membership_period',
  'pipeline', 'stage', 'deal', 'deal_stage_change',
  'case', 'campaign', 'campaign_member',
  'product', 'product_usage', 'order', 'order_line', 'invoice', 'invoice_line', 'payment', 'payment_allocation',
  'interaction', 'interaction_participant', 'task', 'note',
] as const;
/** A kind of record of the CRM. */
export type EntityName = (typeof ENTITY_NAMES)[number];

/**
 * What a field holds, and how its value looks in code and JSON: text kinds are strings; integer, decimal and money (whole cents) are
 * numbers; day is 'YYYY-MM-DD'; instant is ISO 8601 in UTC with milliseconds; flag is a boolean; reference and member are
 * ids; choice is one of `choices`; tags is a list of words. Empty is null, for a flag false.
 */
export type FieldKind = 'text' | 'long-text' | 'email' | 'phone' | 'url' | 'integer' | 'decimal' | 'money' | 'day' | 'instant' | 'flag' | 'choice' | 'reference' | 'member' | 'tags';

export type FieldValue = string | number | boolean | null | readonly string[];

/** Fields whose choices have words of their own. */
export type Wording = 'address' | 'campaign' | 'case' | 'lifecycle' | 'order';

export interface Field {
  /** snake_case: the column, the key in the API and, without `_id` or `_cents`, the header in files. Own fields of a workspace: `custom.<key>`. */
  name: string;
  kind: FieldKind;
  /** Of a reference: what it points at, and the word under which filters and files reach through it (`account.industry`). */
  target?: EntityName;
  relation?: string;
  isRequired?: true;
  /** Kept by the product; never written from outside. */
  isReadOnly?: true;
  /** A column of the list unless the reader chooses otherwise. */
  isListed?: true;
  /** Tells something about a natural person: part of the export and erasure of a person. */
  isPersonal?: true;
  /** Also stands as the primary row in contact_points; the database keeps the two equal. */
  isContactPoint?: true;
  choices?: readonly string[];
  /** Of a choice whose words are others than those of the same choices elsewhere: an order is annulled where a membership is given up. */
  wording?: Wording;
  min?: number;
  max?: number;
  /** Characters; 200 when not said (long text: 20,000). */
  maxLength?: number;
  /** A rule of its own: KvK number, VAT id, ISO country or currency; a postcode is only written as its country writes it. */
  check?: 'kvk' | 'vat' | 'country' | 'currency' | 'postcode';
  /** What it is when nobody says. */
  standard?: string | boolean;
  /** Headers under which files of others know it: lower case with underscores. */
  aliases?: readonly string[];
  /** Of an own field of the workspace: its words. */
  label?: { nl: string; en: string };
}

/** What the product knows of a kind of record: the one description that storage, lists, forms, files and the API follow. */
export interface Entity {
  name: EntityName;
  table: string;
  /** Its word in URLs. */
  segment: string;
  /** The field that names a record. */
  title: string;
  /** The column a list is in the order of, when nothing else is asked. */
  sort: string;
  /** Shown on the page of another record, without one of its own. */
  partOf?: EntityName;
  /** Has a page of its own, and can carry fields of the workspace (`custom`). */
  hasPage?: true;
  /** Added to, never changed: a correction is a new row. */
  isAppendOnly?: true;
  canMerge?: true;
  hasTags?: true;
  /** Belongs to an account or a contact, or both. */
  needsHolder?: true;
  /** Columns computed from the others when a record is written. */
  derived: readonly string[];
  /** By what a row of a file can be recognised, best first. */
  matchKeys: readonly string[];
  /** Columns that together occur once among records that are not in the trash. */
  unique?: readonly (readonly string[])[];
  fields: readonly Field[];
}
