import type { Entity, Field } from '../entity/entity.ts';

export const SECTIONS = ['name', 'reach', 'organisation', 'about', 'address', 'when', 'money', 'more', 'own'] as const;
/** A part of a form or a page that a person looks for something in. */
export type Section = (typeof SECTIONS)[number];

export interface FieldSection {
  section: Section;
  fields: Field[];
}

const NAMES = ['salutation', 'given_name', 'initials', 'surname_prefix', 'surname', 'full_name', 'name', 'legal_name', 'number', 'code', 'sku', 'subject', 'title', 'text', 'body', 'channel', 'direction', 'kind', 'status', 'priority', 'topic', 'outcome', 'objective', 'scheme', 'membership_type_id', 'stage_id', 'category', 'unit', 'is_active', 'metric', 'quantity'];
const ADDRESS = ['street', 'house_number', 'house_number_suffix', 'postcode', 'city', 'country'];
const ORGANISATION = ['account_id', 'job_title', 'lifecycle_stage', 'industry', 'size_class', 'employees', 'founded_year', 'kvk_number', 'vat_id', 'parent_id'];
const REACH = ['email', 'phone', 'domain', 'language'];
/** A word that belongs beside its moment. */
const WHEN = ['next_step', 'period_unit', 'period_count', 'fixed_start_month', 'fixed_start_day', 'rollover_month', 'rollover_day', 'notice_days', 'auto_renew', 'cancel_reason', 'duration_seconds'];
const MONEY = ['currency', 'probability', 'lost_reason', 'method', 'reference'];

/** The fields of a record as a person groups them, empty groups left out; within a group in the order of the description. */
export function formSections(entity: Entity, fields: readonly Field[]): FieldSection[] {
  const groups = new Map<Section, Field[]>(SECTIONS.map((section) => [section, []]));
  for (const field of fields) groups.get(sectionOf(entity, field))?.push(field);
  return [...groups].filter(([, list]) => list.length > 0).map(([section, list]) => ({ section, fields: list }));
}

function sectionOf({ name: entity, title }: Entity, { name, kind }: Field): Section {
  const isParty = entity === 'account' || entity === 'contact';
  if (name.startsWith('custom.')) return 'own';
  if (ADDRESS.includes(name)) return 'address';
  if (name === title || NAMES.includes(name)) return 'name';
  if (isParty && REACH.includes(name)) return 'reach';
  if (isParty && ORGANISATION.includes(name)) return 'organisation';
  if (kind === 'money' || MONEY.includes(name)) return 'money';
  if (!isParty && (kind === 'reference' || kind === 'member')) return 'about';
  if (WHEN.includes(name) || (!isParty && (kind === 'day' || kind === 'instant'))) return 'when';
  return isParty && name === 'birth_date' ? 'name' : 'more';
}
