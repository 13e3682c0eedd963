import type { CellFormat, CellKind } from '#app/values/table/cell-format.ts';
import type { Entity, Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { fold } from '../identity/fold.ts';
import type { DurationUnit, ImportPlan, PlannedColumn } from './plan.ts';
import { findTarget, type OwnFields, RECORD_ID } from './target.ts';

/** One cell of a row on its way to one field. */
export interface PlanCell {
  field: Field;
  /** The header, for telling what is wrong; null when the value is not from the file. */
  header: string | null;
  /** The column's place; -1 when the value is not from the file. */
  at: number;
  kind: CellKind;
  format: CellFormat;
  /** Of a value that is not from the file; `{row}` stands for the row's number. */
  template: string;
  values: ReadonlyMap<string, string> | null;
  /** What any other value means; undefined leaves it as it is. */
  otherwise: string | undefined;
  unit: DurationUnit | undefined;
  canEmpty: boolean;
}

/** A kind of record that a row fills or names: the one that is imported, and those it refers to. */
export interface PlanNode {
  entity: Entity;
  /** The field of the node above that refers to it; null for what is imported. */
  via: Field | null;
  cells: PlanCell[];
  /** The cell that names it: by external id, number, address or name. */
  naming: PlanCell | null;
  children: PlanNode[];
  /** Its street is a line with the house number in it: there is no column for the number. Never so in an export of ours. */
  takesStreetApart: boolean;
}

export type PlanProblem = { code: 'target-unknown' | 'source-unknown' | 'target-twice' | 'nothing-mapped' | 'key-unknown'; what: string };

const KINDS: Partial<Record<Field['kind'], CellKind>> = { day: 'day', instant: 'time', integer: 'number', decimal: 'number', money: 'number' };
const PLAIN: CellFormat = { order: 'day-first', decimal: '.' };

/** Makes a plan ready for the rows of a file with this header (made distinct), or says what in it cannot be. */
export function compilePlan(plan: ImportPlan, header: readonly string[], formats: readonly CellFormat[], own: OwnFields): { ok: true; root: PlanNode } | { ok: false; problem: PlanProblem } {
  const no = (code: PlanProblem['code'], what: string) => ({ ok: false as const, problem: { code, what } });
  const root: PlanNode = { entity: ENTITIES[plan.entity], via: null, cells: [], naming: null, children: [], takesStreetApart: false };
  const taken = new Set<string>();
  for (const column of plan.columns) {
    const target = findTarget(root.entity, column.target, own);
    if (!target) return no('target-unknown', column.target);
    if (taken.has(target.name)) return no('target-twice', column.target);
    taken.add(target.name);
    const at = 'column' in column.from ? header.indexOf(column.from.column) : -1;
    if ('column' in column.from && at < 0) return no('source-unknown', column.from.column);
    const node = target.path.reduce(childOf, root);
    const cell = toCell(column, target.field, at, formats[at], plan.formats);
    if (target.field.kind === 'reference') childOf(node, target.field).naming = cell;
    else node.cells.push(cell);
  }
  if (taken.size === 0) return no('nothing-mapped', '');
  if (!taken.has(RECORD_ID.name)) seeStreets(root);
  const unknown = plan.matchKeys.find((key) => !root.entity.fields.some((field) => field.name === key) && key !== 'external_id' && key !== RECORD_ID.name);
  return unknown === undefined ? { ok: true, root } : no('key-unknown', unknown);
}

function childOf(node: PlanNode, via: Field): PlanNode {
  let child = node.children.find((each) => each.via?.name === via.name);
  if (!child) node.children.push((child = { entity: ENTITIES[via.target ?? node.entity.name], via, cells: [], naming: null, children: [], takesStreetApart: false }));
  return child;
}

function seeStreets(node: PlanNode): void {
  const fills = (name: string) => node.cells.some(({ field }) => field.name === name);
  node.takesStreetApart = fills('street') && !fills('house_number') && !fills('house_number_suffix');
  node.children.forEach(seeStreets);
}

function toCell({ from, values, otherwise, unit, canEmpty = false }: PlannedColumn, field: Field, at: number, format: CellFormat = PLAIN, asked: ImportPlan['formats'] = {}): PlanCell {
  const header = 'column' in from ? from.column : null;
  const template = 'constant' in from ? from.constant : 'template' in from ? from.template : 'rowNumber' in from ? '{row}' : '';
  return {
    ...{ field, header, at, template, otherwise, unit, canEmpty },
    kind: KINDS[field.kind] ?? 'text',
    format: (header !== null ? asked[header] : undefined) ?? format,
    values: values && Object.keys(values).length > 0 ? new Map(Object.entries(values).map(([name, value]) => [fold(name), value])) : null,
  };
}
