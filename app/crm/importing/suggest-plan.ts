import type { CellFormat } from '#app/values/table/cell-format.ts';
import type { Entity, EntityName, Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { fold } from '../identity/fold.ts';
import { guessField, type ColumnLook, lookAt } from './column-look.ts';
import type { ImportPlan, PlannedColumn } from './plan.ts';
import { bestPreset } from './presets/all-presets.ts';
import { ID_HEADER } from '../exporting/export-column.ts';
import { knownFields } from '../filter/filter-field.ts';
import { fillableFields, findTarget, type OwnFields, plainFieldName, RECORD_ID } from './target.ts';

interface FileLook {
  header: readonly string[];
  rows: readonly (readonly string[])[];
  formats: readonly CellFormat[];
  own: OwnFields;
  /** The words for a field in each language. */
  labelsOf: (field: Field) => readonly string[];
}

/** How a file would be read as this kind of record: by a known export's headers, else by header, else by what its columns hold. */
export function suggestPlan(entity: Entity, look: FileLook): ImportPlan {
  const { header, own } = look;
  const columns: PlannedColumn[] = [];
  const used = new Set<string>();
  const take = (target: string, from: PlannedColumn['from'], more: Partial<PlannedColumn> = {}) => {
    const found = findTarget(entity, target, own);
    if (!found || used.has(found.name)) return false;
    used.add(found.name);
    columns.push({ target: found.name, from, ...more });
    return true;
  };
  const left = new Set(header);
  const isOwn = header.includes(ID_HEADER);
  const preset = isOwn ? null : bestPreset(entity.name, header);
  if (preset) {
    for (const name of header) {
      const target = preset.columns[name.trim()];
      const [values, unit] = [target && preset.values?.[target], preset.units?.[name.trim()]];
      if (target && take(target, { column: name }, { ...(values ? { values } : {}), ...(unit ? { unit } : {}) })) left.delete(name);
    }
    for (const name of header) {
      const also = preset.also?.[name.trim()];
      if (also) take(also.target, { column: name }, { values: also.values, otherwise: also.otherwise });
    }
    for (const [target, text] of Object.entries(preset.fixed ?? {})) take(target, { constant: text });
    if (columns.some(({ target }) => target === 'external_id')) take('external_system', { constant: preset.system });
  }
  if (isOwn) for (const name of keptBack(entity, look)) left.delete(name);
  const scored = [...left].flatMap((name) => byHeader(entity, name, look).map((found) => ({ name, ...found }))).filter(({ score }) => !isOwn || score >= OWN_WORDS).sort((one, other) => other.score - one.score);
  for (const { name, target } of scored) if (left.has(name) && take(target, { column: name })) left.delete(name);
  for (const name of isOwn ? [] : [...left]) {
    const at = header.indexOf(name);
    const guessed = guessField(entity, lookAt(look.rows.map((row) => row[at] ?? '')), used);
    if (guessed && take(guessed, { column: name })) left.delete(name);
  }
  return { entity: entity.name, columns: inOrder(columns, header), matchKeys: keysOf(entity, used), mode: 'both', createMissing: referred(entity, columns) };
}

/** The scores of a field's own names and words, without those under which others know it. */
const OWN_WORDS = 96;

/** Of an export of ours: the columns of what the product keeps for itself. */
function keptBack(entity: Entity, { header, own, labelsOf }: FileLook): string[] {
  const fillable = new Set(fillableFields(entity, own).map(({ name }) => name));
  const names = new Set(knownFields(entity, own[entity.name]).filter(({ name }) => !fillable.has(name)).flatMap((field) => [field.name, plainFieldName(field), ...labelsOf(field)].map(plain)));
  return header.filter((name) => names.has(plain(name)));
}

/** A column that has no place becomes a field of the workspace, of the kind that its cells are. */
export function newFieldFor(entity: EntityName, header: string, look: ColumnLook, taken: ReadonlySet<string>): NonNullable<ImportPlan['newFields']>[number] {
  const base = (fold(header).replaceAll(/[^a-z0-9]+/g, '_').replace(/^(?=[^a-z])/, 'x_').replace(/_+$/, '') || 'x').slice(0, 50);
  let key = base;
  for (let count = 2; taken.has(key); count++) key = `${base}_${count}`;
  return { entity, key, label: header.slice(0, 120), kind: look.kind };
}

/** The match keys that the mapped fields allow, best first. */
export function keysOf(entity: Entity, mapped: ReadonlySet<string>): string[] {
  const keys = entity.matchKeys.filter((key) => mapped.has(key));
  const strong = keys.filter((key) => key !== 'name' && key !== 'phone');
  return [...(mapped.has(RECORD_ID.name) ? [RECORD_ID.name] : []), ...(strong.length > 0 ? strong : keys.slice(0, 1))];
}

/** The kinds of records that these columns refer to. */
export function referred(entity: Entity, columns: readonly PlannedColumn[]): EntityName[] {
  const kinds = new Set<EntityName>();
  for (const { target } of columns) {
    const found = findTarget(entity, target.replace(/custom\..*$/, 'external_id'), {});
    for (const field of [...(found?.path ?? []), ...(found?.field.kind === 'reference' ? [found.field] : [])]) if (field.target) kinds.add(field.target);
  }
  return [...kinds];
}

function byHeader(entity: Entity, header: string, { own, labelsOf }: FileLook): { target: string; score: number }[] {
  const name = plain(header);
  const found: { target: string; score: number }[] = [];
  for (const field of fillableFields(entity, own)) {
    const score = scoreOf(entity, field, name, labelsOf);
    if (score > 0) found.push({ target: field.name, score });
    if (field.kind !== 'reference' || !field.target || !field.relation) continue;
    for (const next of fillableFields(ENTITIES[field.target], own)) {
      const path = `${field.relation}.${plainFieldName(next)}`;
      if (header.trim().toLowerCase() === path || name === plain(path)) found.push({ target: `${field.relation}.${next.name}`, score: header.includes('.') ? 99 : 85 });
      // A line names the customer of its order.
      else if (field.target === entity.partOf && next.relation === 'account' && scoreOf(ENTITIES[field.target], next, name, labelsOf) > 0) found.push({ target: `${field.relation}.${next.name}`, score: 60 });
      else if (name.startsWith(`${field.relation}_`) && next.aliases?.some((alias) => plain(alias) === name)) found.push({ target: `${field.relation}.${next.name}`, score: 84 });
    }
  }
  return found;
}

function scoreOf(entity: Entity, field: Field, name: string, labelsOf: FileLook['labelsOf']): number {
  if (name === field.name) return 100;
  if (name === plainFieldName(field) || name === field.relation) return 98;
  if (labelsOf(field).some((label) => plain(label) === name)) return 96;
  if (field.aliases?.some((alias) => plain(alias) === name)) return 90;
  const stripped = name.startsWith(`${entity.name}_`) ? name.slice(entity.name.length + 1) : null;
  if (stripped !== null && (stripped === field.name || stripped === plainFieldName(field))) return 80;
  const bare = withoutKind(entity, name, labelsOf);
  if (field.name === 'external_id') return scoreOfNumber(entity, name, bare);
  if (field.kind === 'reference' && field.relation === field.target && NAMED[field.relation ?? '']?.includes(name)) return 76;
  return bare !== null && (bare === field.name || bare === plainFieldName(field) || [...labelsOf(field), ...(field.aliases ?? [])].some((word) => plain(word) === bare)) ? 78 : 0;
}

const NUMBERS: Partial<Record<EntityName, readonly string[]>> = {
  account: ['klantnummer', 'klantnr', 'klantcode', 'relatienummer', 'relatiecode', 'debiteurnummer', 'debiteurnr', 'customer_id', 'customerid', 'customer_number', 'company_id'],
  contact: ['klantnummer', 'klantnr', 'klantcode', 'relatienummer', 'relatiecode', 'contactnummer', 'persoonsnummer', 'customer_id', 'customerid', 'person_id'],
};

/** The number under which another system knows the record itself; the number of a row is that of a line, not of a customer on it. */
function scoreOfNumber(entity: Entity, name: string, bare: string | null): number {
  if (['id', 'nummer', 'nr', 'number', 'code'].includes(bare ?? '') || [`${entity.name}_id`, `${entity.name}id`, `${entity.name}_number`, ...(NUMBERS[entity.name] ?? [])].includes(name)) return 72;
  if (['id', 'record_id', 'nummer', 'nr', 'number', 'code'].includes(name)) return 70;
  return name === 'row_id' && entity.partOf ? 68 : 0;
}

/** `naam_kans` without the word for the kind of record, in either language; null when that is not in it. */
function withoutKind(entity: Entity, name: string, wordsOf: FileLook['labelsOf']): string | null {
  const kinds = new Set([...wordsOf({ name: `one_${entity.name}`, kind: 'text' }), entity.name, ...(KIND_WORDS[entity.name] ?? [])].map(plain));
  const words = name.split('_');
  const bare = words.filter((word) => !kinds.has(word)).join('_');
  return bare === '' || bare === name ? null : bare;
}

/** What others call the customer, or whom one deals with, in files of anything else. */
const NAMED: Record<string, readonly string[] | undefined> = {
  account: ['klant', 'klantnaam', 'relatie', 'relatienaam', 'bedrijf', 'bedrijfsnaam', 'organisatie', 'debiteur', 'customer', 'customer_name', 'company', 'company_name', 'account_name'],
  contact: ['contactpersoon', 'contactnaam', 'persoon', 'contact_name', 'contact_person', 'person'],
};

/** What others call such records. */
const KIND_WORDS: Partial<Record<EntityName, readonly string[]>> = {
  account: ['bedrijf', 'company', 'klant', 'customer', 'relatie', 'organisation', 'organization'],
  contact: ['contactpersoon', 'persoon', 'person'],
  deal: ['opportunity', 'verkoopkans'],
  order: ['bestelling', 'sale'],
  case: ['ticket', 'melding'],
  membership: ['lid', 'member'],
  product: ['artikel', 'item'],
};

/** A header as it is compared. */
function plain(header: string): string {
  return fold(header).replaceAll(' ', '_');
}

function inOrder(columns: PlannedColumn[], header: readonly string[]): PlannedColumn[] {
  const place = ({ from }: PlannedColumn) => ('column' in from ? header.indexOf(from.column) : header.length);
  return [...columns].sort((one, other) => place(one) - place(other));
}
