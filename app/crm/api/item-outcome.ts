import type { Entity } from '../entity/entity.ts';
import type { InputProblem } from '../record/read-input.ts';
import { type CrmRecord, stampOf } from '../record/record.ts';
import type { RowRefusal } from '../record/row-refusal.ts';
import { recordJson } from './record-json.ts';

export type ItemResult = 'created' | 'updated' | 'unchanged' | 'deleted' | 'restored';

export type ItemCode = 'invalid' | 'not-found' | 'in-trash' | 'merged' | RowRefusal['code'];

/** What came of one thing asked. A refusal may carry the record as it stands, or where a merged one went. */
export type ItemOutcome =
  | { ok: true; result: ItemResult; record: CrmRecord }
  | { ok: false; code: ItemCode; problems: readonly { field: string; code: InputProblem['code'] | RowRefusal['code'] }[]; record?: CrmRecord; mergedInto?: string };

export function refusedFor(problems: readonly InputProblem[]): ItemOutcome {
  return { ok: false, code: 'invalid', problems };
}

export function refusedBy({ code, field, record }: RowRefusal): ItemOutcome {
  return { ok: false, code, problems: field === null ? [] : [{ field, code }], ...(record ? { record } : {}) };
}

const STATUS: Partial<Record<ItemCode, number>> = { 'not-found': 404, gone: 404, 'in-trash': 410, merged: 409, taken: 409, 'append-only': 409, 'changed-meanwhile': 412 };

/** The HTTP status of an outcome. */
export function statusOf(outcome: ItemOutcome): number {
  if (outcome.ok) return outcome.result === 'created' ? 201 : 200;
  return STATUS[outcome.code] ?? 422;
}

/** The place of a field in what was sent, as RFC 6901 writes it; `under` is where the record stands: `/records/3`. */
export function pointerTo(field: string, under: string): string {
  const path = field.startsWith('custom.') ? ['custom', field.slice('custom.'.length)] : [field];
  return [under, ...path.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/** One line of the answer to many. */
export function itemJson(entity: Entity, outcome: ItemOutcome, index: number, under: string): Record<string, unknown> {
  const status = statusOf(outcome);
  if (outcome.ok) return { index, status, result: outcome.result, id: outcome.record.id, stamp: stampOf(outcome.record) };
  const { code, record, mergedInto } = outcome;
  return { index, status, result: 'refused', code, errors: errorsOf(outcome, under), ...(record ? { record: recordJson(entity, record) } : {}), ...(mergedInto ? { merged_into: mergedInto } : {}) };
}

export function errorsOf(outcome: ItemOutcome & { ok: false }, under: string): { path: string; pointer: string; code: string }[] {
  return outcome.problems.map(({ field, code }) => ({ path: field.slice(0, 200), pointer: pointerTo(field.slice(0, 200), under), code }));
}
