import type { RecordInput } from '../record/record.ts';
import type { PlanNode } from './compile-plan.ts';
import type { ImportRun } from './import-run.ts';
import { keyOfInput } from './look-up.server.ts';
import type { RowPart } from './read-row.ts';

const MOST = 200_000;

/** Remembers in a dry run a record that would be made because a row names it: how it is called, and by what later rows would find it. */
export function foresee({ memory, root }: ImportRun, { entity }: PlanNode, id: string, part: RowPart | undefined, input: RecordInput): void {
  if (memory.foreseen.size >= MOST) return;
  const said = part?.text ?? part?.whole?.name ?? input[entity.title] ?? input.surname ?? input.external_id;
  memory.foreseen.set(id, typeof said === 'string' ? said : '');
  if (entity !== root.entity) return;
  for (const key of [...entity.matchKeys, 'full_name']) {
    const value = keyOfInput(entity, key, input);
    if (value !== null) memory.foreseenKeys.set(`${key}\0${value}`, { id, input });
  }
}

/** Of a row whose record a row before has had made by then, such as a parent that is named before it is told of: whether it says more. Null for all others. */
export function afterForeseen(run: ImportRun, input: RecordInput): 'updated' | 'unchanged' | null {
  const made = madeBefore(run, input)?.input;
  return made ? (Object.entries(input).every(([field, value]) => JSON.stringify(made[field] ?? null) === JSON.stringify(value)) ? 'unchanged' : 'updated') : null;
}

/** The record that a row of a dry run would turn out to be, because a row before has had it made by then; null for all others. */
export function madeBefore({ root: { entity }, plan, memory }: ImportRun, input: RecordInput): { id: string; input: RecordInput } | null {
  if (memory.foreseenKeys.size === 0) return null;
  for (const key of plan.matchKeys) {
    const made = memory.foreseenKeys.get(`${key}\0${keyOfInput(entity, key, input) ?? ''}`);
    if (made) return made;
  }
  return null;
}
