import { problemJson } from '#app/web/problem.ts';
import type { Entity } from '../entity/entity.ts';
import { stampOf } from '../record/record.ts';
import type { Answer } from './answer.ts';
import { errorsOf, itemJson, type ItemCode, type ItemOutcome, statusOf } from './item-outcome.ts';
import { recordJson } from './record-json.ts';

const TITLES: Partial<Record<ItemCode, string>> = {
  'not-found': 'There is no such record',
  gone: 'There is no such record',
  'in-trash': 'The record is in the trash',
  merged: 'The record was merged into another',
  'changed-meanwhile': 'The record is not as you looked at it',
  taken: 'A value that may occur once, occurs already',
  'append-only': 'Records of this kind are added to, never changed',
  unwilling: 'This person refused or withdrew what the campaign asks',
};

/** What a request about one record is answered. */
export function answerOfOne(entity: Entity, outcome: ItemOutcome): Answer {
  const status = statusOf(outcome);
  if (!outcome.ok) {
    const { code, record, mergedInto } = outcome;
    const more = { ...(record ? { record: recordJson(entity, record) } : {}), ...(mergedInto ? { merged_into: mergedInto } : {}) };
    const errors = errorsOf(outcome, '');
    const body = problemJson({ status, code, title: TITLES[code] ?? 'The record is not right', ...(errors.length > 0 ? { errors } : {}), more });
    return { status, headers: { 'content-type': 'application/problem+json', ...(record ? etagOf(record) : {}), ...(mergedInto ? { location: addressOf(entity, mergedInto) } : {}) }, body: JSON.stringify(body) };
  }
  if (outcome.result === 'deleted') return { status: 204, headers: {}, body: '' };
  const { record } = outcome;
  return { status, headers: { 'content-type': 'application/json', ...etagOf(record), ...(status === 201 ? { location: addressOf(entity, record.id) } : {}) }, body: JSON.stringify(recordJson(entity, record)) };
}

/** What a request about many is answered: one line for each, in the order sent; 207 when some were refused. `under` is where they stood in the body. */
export function answerOfMany(entity: Entity, outcomes: readonly ItemOutcome[], under: (at: number) => string): Answer {
  const results = outcomes.map((outcome, at) => itemJson(entity, outcome, at, under(at)));
  const counts: Record<string, number> = { created: 0, updated: 0, unchanged: 0, deleted: 0, restored: 0, refused: 0 };
  for (const outcome of outcomes) counts[outcome.ok ? outcome.result : 'refused']! += 1;
  return { status: counts.refused ? 207 : 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...counts, results }) };
}

export function etagOf(record: Parameters<typeof stampOf>[0]): { etag: string } {
  return { etag: `"${stampOf(record)}"` };
}

export function addressOf(entity: Entity, id: string): string {
  return `/api/v1/${entity.segment}/${id}`;
}
