import { Faker, nl } from '@faker-js/faker';
import { v7 as uuid } from 'uuid';
import type { EntityName } from '#app/crm/entity/entity.ts';
import { ENTITIES } from '#app/crm/entity/entities.ts';
import { inBatch } from '#app/crm/record/batch.server.ts';
import { readInput } from '#app/crm/record/read-input.ts';
import type { CrmRecord, RecordInput } from '#app/crm/record/record.ts';
import { changeRecords, createRecords } from '#app/crm/record/write-records.server.ts';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day } from '#app/values/day.ts';

export interface Story {
  scope: Scope;
  faker: Faker;
  asOf: Date;
  today: Day;
  /** Members who own records and handle contacts. */
  colleagues: readonly string[];
  /** One batch for all changes of one kind: the history tells the demo's making in a few lines. */
  batches: Map<string, string>;
}

/** The same people and events at every run. */
export function storyFaker(): Faker {
  const faker = new Faker({ locale: nl });
  faker.seed(20_261_122);
  return faker;
}

/** Makes records through the verbs that users have; a mistake in the story stops it. */
export async function make(story: Story, name: EntityName, inputs: readonly Record<string, unknown>[], asOf = story.asOf): Promise<CrmRecord[]> {
  if (inputs.length === 0) return [];
  const entity = ENTITIES[name];
  const read = inputs.map((input): RecordInput => {
    const result = readInput(entity, input, { isNew: true, timeZone: story.scope.timeZone });
    if (!result.ok) throw new Error(`The demo's ${name} was refused: ${JSON.stringify(result.problems)} ${JSON.stringify(input)}`);
    return result.input;
  });
  const scope = { ...story.scope, batchId: uuid() };
  const made = await inBatch(scope, { verb: `${name}.create`, entity: name, summary: { records: read.length } }, async (tx) => {
    const created = await createRecords(tx, scope, entity, read, { asOf });
    await inItsTime(tx, scope, asOf);
    return created;
  });
  if (!made.ok) throw new Error(`The demo's ${name} was refused: ${JSON.stringify([...made.refusals].slice(0, 3))}`);
  return made.records;
}

export async function change(story: Story, name: EntityName, sets: readonly { id: string; set: RecordInput }[], asOf = story.asOf): Promise<void> {
  if (sets.length === 0) return;
  const scope = { ...story.scope, batchId: story.batches.get(name) ?? uuid() };
  story.batches.set(name, scope.batchId);
  const outcomes = await inBatch(scope, { verb: `${name}.update`, entity: name, summary: { records: sets.length } }, async (tx) => {
    const changed = await changeRecords(tx, scope, ENTITIES[name], sets.map(({ id, set }) => ({ id, set, stamp: null })), { asOf });
    await inItsTime(tx, scope, asOf);
    return changed;
  });
  const refused = outcomes.find(({ status }) => status === 'refused');
  if (refused) throw new Error(`The demo's ${name} was refused: ${JSON.stringify(refused)}`);
}

/** The database dates its log by its own clock; what the story tells of earlier happened then. */
export async function inItsTime(tx: SqlTransaction, scope: Scope, asOf: Date): Promise<void> {
  await tx.$executeRaw`UPDATE record_changes SET at = ${asOf.toISOString()}::timestamptz WHERE workspace_id = ${scope.workspaceId}::uuid AND batch_id = ${scope.batchId}::uuid AND at = now()::timestamptz(3)`;
}

export function daysBefore({ asOf }: Story, days: number): Date {
  return new Date(asOf.getTime() - days * 86_400_000);
}

/** A moment in working hours, so many days before the story's end. */
export function workMoment({ faker, today, asOf }: Story, daysAgo: number): string {
  const day = addDays(today, -daysAgo);
  const weekend = new Date(`${day}T00:00:00Z`).getUTCDay();
  const work = weekend === 0 ? addDays(day, -2) : weekend === 6 ? addDays(day, -1) : day;
  const at = new Date(`${work}T${String(faker.number.int({ min: 8, max: 15 })).padStart(2, '0')}:${String(faker.number.int({ min: 0, max: 59 })).padStart(2, '0')}:00Z`);
  return (at > asOf ? asOf : at).toISOString();
}
