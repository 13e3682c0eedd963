import { DELIMITERS, type Delimiter } from '#app/values/table/delimiter.ts';
import { ENCODINGS, type Encoding } from '#app/values/table/encoding.ts';
import { type EntityName, ENTITY_NAMES } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { lookAt } from './column-look.ts';
import { DURATION_UNITS, IMPORT_MODES, type ImportPlan, type NewField, type PlannedColumn } from './plan.ts';
import { keysOf, newFieldFor, referred } from './suggest-plan.ts';
import { findTarget } from './target.ts';

/** How the file is to be read, from the first step; a wish that is not known is left to the file. */
export function readLook(form: FormData): Pick<ImportPlan, 'encoding' | 'delimiter'> {
  const encoding = ENCODINGS.find((each): each is Encoding => each === form.get('encoding'));
  const delimiter = DELIMITERS.find((each): each is Delimiter => each === form.get('delimiter'));
  return { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) };
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Which column goes where, from the second step: `target-3`, `value-3-0-from` and so on, by the column's place. */
export function readColumns(form: FormData, plan: ImportPlan, header: readonly string[], rows: readonly (readonly string[])[], taken: ReadonlySet<string>): ImportPlan {
  const columns: PlannedColumn[] = [];
  const newFields: NewField[] = [];
  const formats: NonNullable<ImportPlan['formats']> = {};
  const keys = new Set(taken);
  header.forEach((name, at) => {
    const [order, decimal] = [textOf(form, `order-${at}`), textOf(form, `decimal-${at}`)];
    if (order || decimal) formats[name] = { order: order === 'month-first' ? 'month-first' : 'day-first', decimal: decimal === ',' ? ',' : '.' };
    let target = textOf(form, `target-${at}`);
    if (target === '' && form.get('rest') === 'new') target = 'new';
    if (target === '') return;
    if (target === 'new') {
      const made = newFieldFor(plan.entity, name, lookAt(rows.map((row) => row[at] ?? '')), keys);
      keys.add(made.key);
      newFields.push(made);
      target = `custom.${made.key}`;
    }
    const kept = plan.newFields?.find(({ key, entity }) => entity === plan.entity && target === `custom.${key}`);
    if (kept && !newFields.includes(kept)) newFields.push(kept);
    const known = plan.columns.find((each) => each.target === target && 'column' in each.from && each.from.column === name);
    const values = readValues(form, at, known?.values);
    const unit = target === 'duration_seconds' ? DURATION_UNITS.find((each) => each === form.get(`unit-${at}`)) : undefined;
    columns.push({ target, from: { column: name }, ...(Object.keys(values).length > 0 ? { values } : {}), ...(unit ? { unit } : {}), ...(form.get(`empties-${at}`) ? { canEmpty: true } : {}) });
  });
  for (let at = 0; form.has(`extra-target-${at}`); at++) {
    const [target, text] = [textOf(form, `extra-target-${at}`), textOf(form, `extra-text-${at}`).trim()];
    if (target !== '' && text !== '') columns.push({ target, from: text === '{row}' ? { rowNumber: true } : text.includes('{row}') ? { template: text } : { constant: text } });
  }
  columns.push(...saysMore(plan).filter((each) => columns.some(({ from }) => isSameColumn(from, each.from)) && columns.every(({ target }) => target !== each.target)));
  const before = new Set(plan.columns.map(({ target }) => target));
  const mapped = new Set(columns.map(({ target }) => target));
  const hasChanged = before.size !== mapped.size || [...mapped].some((target) => !before.has(target));
  const entity = ENTITIES[plan.entity];
  return {
    ...plan,
    columns,
    newFields,
    formats,
    matchKeys: hasChanged ? keysOf(entity, mapped) : plan.matchKeys.filter((key) => mapped.has(key) || key === 'full_name'),
    createMissing: hasChanged ? referred(entity, columns) : plan.createMissing,
  };
}

/** What columns fill beside the field that is chosen for them. */
export function saysMore({ columns }: Pick<ImportPlan, 'columns'>): PlannedColumn[] {
  return columns.filter((each, at) => columns.slice(0, at).some(({ from }) => isSameColumn(from, each.from)));
}

function isSameColumn(one: PlannedColumn['from'], other: PlannedColumn['from']): boolean {
  return 'column' in one && 'column' in other && one.column === other.column;
}

/** What the words mean that the form shows; of words that it does not show, what was known stays. */
function readValues(form: FormData, at: number, known: Readonly<Record<string, string>> = {}): Record<string, string> {
  const values: Record<string, string> = { ...known };
  for (let n = 0; form.has(`value-${at}-${n}-from`); n++) {
    const [from, to] = [textOf(form, `value-${at}-${n}-from`), textOf(form, `value-${at}-${n}-to`).trim()];
    if (to !== '' && to !== from) values[from] = to;
    else Reflect.deleteProperty(values, from);
  }
  return values;
}

/** By what rows are recognised and what may happen to known records, from the third step. */
export function readKeys(form: FormData, plan: ImportPlan): ImportPlan {
  const mapped = new Set(plan.columns.map(({ target }) => target));
  const asked = form.getAll('key');
  return {
    ...plan,
    matchKeys: keyChoices(plan).filter((key) => asked.includes(key) && (mapped.has(key) || key === 'full_name')),
    mode: IMPORT_MODES.find((mode) => mode === form.get('mode')) ?? plan.mode,
    createMissing: ENTITY_NAMES.filter((name): name is EntityName => form.getAll('create').includes(name)),
  };
}

/** The keys that this plan can use. */
export function keyChoices({ entity: name, columns }: ImportPlan): string[] {
  const entity = ENTITIES[name];
  const mapped = new Set(columns.map(({ target }) => target));
  const keys = entity.matchKeys.filter((key) => mapped.has(key));
  if (name === 'contact' && (mapped.has('full_name') || mapped.has('surname'))) keys.push('full_name');
  return keys;
}

/** The fields that a new record must have and that no column fills. */
export function unfilled(plan: ImportPlan): string[] {
  const entity = ENTITIES[plan.entity];
  const mapped = new Set(plan.columns.flatMap(({ target }) => {
    const found = findTarget(entity, target.replace(/custom\..*$/, 'external_id'), {});
    return found ? [found.path[0]?.name ?? found.field.name] : [];
  }));
  if (mapped.has('full_name')) mapped.add('surname');
  if (mapped.has('external_id')) mapped.add('number');
  const holder = entity.needsHolder && !mapped.has('account_id') && !mapped.has('contact_id') ? ['account_id'] : [];
  return [...holder, ...entity.fields.filter(({ name, isRequired, isReadOnly, standard }) => isRequired && !isReadOnly && standard === undefined && !mapped.has(name) && !FILLED_IN.has(`${plan.entity}.${name}`)).map(({ name }) => name)];
}

/** What `fillIn` and `placeDeal` see to. */
const FILLED_IN = new Set([
  ...['product.sku', 'membership_type.code', 'membership_type.period_unit', 'membership_type.period_count', 'membership_type.scheme', 'membership.status', 'pipeline.position', 'case.kind', 'case.status', 'case.priority'],
  ...['campaign.kind', 'campaign.status', 'campaign_member.status', 'order_line.quantity', 'invoice_line.quantity', 'invoice.status', 'task.priority', 'address.kind', 'deal.pipeline_id', 'deal.stage_id', 'stage.kind', 'stage.probability'],
]);
