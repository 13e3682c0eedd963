import type { Field } from '../entity/entity.ts';

/** Where a column stands in a row of a narrow screen: at its end, under the name, or not at all. */
export type PhonePlace = 'end' | 'under' | 'away';

/** What tells how a record stands, most telling first; where a list shows none of these, what it is worth or on what day it was. */
const STANDING = ['status', 'stage_id', 'lifecycle_stage', 'priority'];

/** What fits under a name on the narrowest screen. */
const MOST_UNDER = 3;

/**
 * The places of a list's columns, beside the one that names the record, in a row of a narrow screen.
 * @param sorted the field the list is ordered by: it is shown before the others, for who reads on wants to see the order.
 */
export function phonePlaces(columns: readonly Field[], sorted: string): ReadonlyMap<string, PhonePlace> {
  const end = endOf(columns);
  const rest = columns.filter((field) => field !== end && (field.name === sorted || (field.kind !== 'long-text' && field.kind !== 'tags')));
  const under = [...rest.filter(({ name }) => name === sorted), ...rest.filter(({ name }) => name !== sorted)].slice(0, MOST_UNDER);
  return new Map(columns.map((field) => [field.name, field === end ? 'end' : under.includes(field) ? 'under' : 'away']));
}

function endOf(columns: readonly Field[]): Field | undefined {
  const standing = STANDING.flatMap((name) => columns.find((field) => field.name === name) ?? []);
  return standing[0] ?? columns.find(({ kind }) => kind === 'money') ?? columns.find(({ kind }) => kind === 'day');
}

/** A value that does not say by itself what it tells: a date, a number, a yes. */
export function needsLabel({ kind }: Pick<Field, 'kind'>): boolean {
  return ['day', 'instant', 'integer', 'decimal', 'money', 'flag'].includes(kind);
}
