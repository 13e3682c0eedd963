import { v7 as uuid } from 'uuid';
import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { EntityName } from '../entity/entity.ts';
import type { RecordInput } from '../record/record.ts';
import type { PlanNode } from './compile-plan.ts';
import { findStage } from './deal-places.server.ts';
import { fillIn } from './fill-in.ts';
import { foresee } from './foreseen.server.ts';
import type { ChunkOutcome, ImportRow, ImportRun } from './import-run.ts';
import { keyOf, keyOfInput, lookUp, namingKeys } from './look-up.server.ts';
import { isMachineKey } from './machine-key.ts';
import type { RowPart, RowProblem } from './read-row.ts';
import { lacking, makeEach } from './write-new.server.ts';

interface Place {
  row: ImportRow;
  part: RowPart;
}

const MOST_FOUND = 200_000;
/** Kinds of records that can be made when only their number is known. */
const NAMED: ReadonlySet<EntityName> = new Set(['account', 'contact']);

/**
 * Finds the records that the rows refer to, or makes them where the plan says so, those furthest away first, and lays their
 * ids into the inputs. A row that names nothing, or several, is refused. A few statements per kind, whatever the rows.
 */
export async function resolveParts(tx: SqlTransaction, run: ImportRun, node: PlanNode, places: readonly Place[], outcome: ChunkOutcome): Promise<void> {
  await resolveMembers(tx, run, places, outcome);
  // A stage is looked for in the pipeline of its row.
  const order = node.children.map((child, at) => ({ child, at })).sort((one, other) => Number(one.child.entity.name === 'stage') - Number(other.child.entity.name === 'stage'));
  for (const { child, at } of order) {
    const below = places.flatMap(({ row, part }) => {
      const own = part.parts[at];
      return own && !own.isEmpty && !row.problem ? [{ row, part: own, above: part }] : [];
    });
    await resolveParts(tx, run, child, below, outcome);
    if (child.entity.name === 'stage') await resolveStages(tx, run, child, below, outcome);
    else await resolveNode(tx, run, child, below, outcome);
  }
}

type Below = Place & { above: RowPart };

async function resolveNode(tx: SqlTransaction, run: ImportRun, node: PlanNode, places: readonly Below[], outcome: ChunkOutcome): Promise<void> {
  const { memory } = run;
  const groups = new Map<string, Below[]>();
  for (const place of places) {
    if (place.row.problem) continue;
    const identity = identityOf(node, place.part);
    if (identity === null) {
      refuse(place, node, 'reference-unknown');
      continue;
    }
    const known = memory.found.get(identity);
    if (known) {
      settle(place, node, known);
      continue;
    }
    const group = groups.get(identity);
    if (group) group.push(place);
    else groups.set(identity, [place]);
  }
  await findGroups(tx, run, node, groups);
  await makeGroups(tx, run, node, groups, outcome);
}

/** Looks for each group by the keys it carries, one statement per key, best first; those found leave the groups. */
async function findGroups(tx: SqlTransaction, run: ImportRun, node: PlanNode, groups: Map<string, Below[]>): Promise<void> {
  for (const key of namingKeys(node.entity)) {
    const asked = new Map<string, string>();
    for (const [identity, [first]] of groups) {
      const value = first && (keyOfInput(node.entity, key, first.part.input) ?? keyOf(node.entity, key, first.part.text));
      if (value) asked.set(identity, value);
    }
    const found = await lookUp(tx, run.scope, node.entity, key, new Set(asked.values()), run.systems);
    for (const [identity, value] of asked) {
      const records = found.get(value);
      const places = groups.get(identity);
      if (!records || !places) continue;
      groups.delete(identity);
      for (const place of places) {
        if (records.length > 1) refuse(place, node, 'reference-ambiguous');
        else settle(place, node, records[0]!.id);
      }
      if (records.length === 1) remember(run, identity, records[0]!.id);
    }
  }
}

async function makeGroups(tx: SqlTransaction, run: ImportRun, node: PlanNode, groups: Map<string, Below[]>, outcome: ChunkOutcome): Promise<void> {
  if (groups.size === 0) return;
  const wanted: { identity: string; places: Below[]; input: RecordInput }[] = [];
  for (const [identity, places] of groups) {
    const input = run.plan.createMissing.includes(node.entity.name) ? inputOf(run, node, places) : null;
    const lack = input && lacking(node.entity, input);
    if (!input) for (const place of places) refuse(place, node, 'reference-unknown');
    else if (lack && isFilled(node, lack.field)) for (const place of places) refuse(place, node, lack.code, lack.field);
    else if (lack && node.via?.isRequired) for (const place of places) refuse(place, node, 'reference-unknown');
    // The file says too little to make it, and the row is worth having without: a call about a deal that was thrown away is still a call.
    else if (lack) outcome.notes.unlinked[node.entity.name] = (outcome.notes.unlinked[node.entity.name] ?? 0) + places.length;
    else wanted.push({ identity, places, input });
  }
  const made = run.isDryRun ? wanted.map(() => ({ ok: true as const, record: { id: uuid() } })) : await makeEach(tx, run, node.entity, wanted.map(({ input }) => input));
  wanted.forEach(({ identity, places }, at) => {
    const one = made[at]!;
    for (const place of places) {
      if (one.ok) settle(place, node, one.record.id);
      else refuse(place, node, one.refusal.code, one.refusal.field);
    }
    if (!one.ok) return;
    remember(run, identity, one.record.id);
    if (run.isDryRun) foresee(run, node, one.record.id, places[0]?.part, wanted[at]?.input ?? {});
    outcome.notes.made[node.entity.name] = (outcome.notes.made[node.entity.name] ?? 0) + 1;
  });
}

/** The file has a place for this field of what it names. */
function isFilled({ cells, children }: PlanNode, name: string): boolean {
  return cells.some(({ field }) => field.name === name) || children.some(({ via }) => via?.name === name);
}

/** What the rows of one group say of the record together: the first that says something of a field. */
function inputOf(run: ImportRun, node: PlanNode, places: readonly Below[]): RecordInput {
  const together: RecordInput = {};
  for (const { part } of places) for (const [field, value] of Object.entries(part.input)) together[field] ??= value;
  const input = fillIn(node.entity.name, together, places[0]?.part.text ?? null);
  // The total of what is made of its lines is theirs.
  if ((node.entity.name === 'order' || node.entity.name === 'invoice') && run.root.entity.name === `${node.entity.name}_line`) input.total_cents ??= 0;
  // Named by its number only: under that number the file that tells its name finds it later.
  const named = places[0]?.part.text ?? '';
  if (run.systems.length > 1 && isMachineKey(named)) input.external_id ??= named;
  if (run.systems.length > 1 && input.external_id) input.external_system ??= run.systems[1] ?? '';
  // Nobody is called by a number: until the file with the names comes in, it shows whose number it is.
  if (typeof input.external_id === 'string' && NAMED.has(node.entity.name)) input[node.entity.name === 'contact' ? 'surname' : 'name'] ??= run.systems[1] ? `${input.external_id} (${run.systems[1]})` : input.external_id;
  return input;
}

async function resolveStages(tx: SqlTransaction, run: ImportRun, node: PlanNode, places: readonly Below[], outcome: ChunkOutcome): Promise<void> {
  for (const place of places) {
    if (place.row.problem) continue;
    const name = place.part.text ?? place.part.input.name;
    const pipeline = place.above.input.pipeline_id ?? place.part.input.pipeline_id ?? null;
    const found = typeof name === 'string' ? await findStage(tx, run, name, typeof pipeline === 'string' ? pipeline : null, place.part.input) : null;
    if (!found) {
      refuse(place, node, 'reference-unknown');
      continue;
    }
    settle(place, node, found.id);
    if (found.isNew) outcome.notes.made.stage = (outcome.notes.made.stage ?? 0) + 1;
  }
}

/** Members by address, name or id; one that is nobody here is left out and counted. */
async function resolveMembers(tx: SqlTransaction, run: ImportRun, places: readonly Place[], outcome: ChunkOutcome): Promise<void> {
  if (places.every(({ part }) => part.members.length === 0)) return;
  const { memory, scope } = run;
  if (!memory.members) {
    const rows = await tx.$queryRaw<{ id: string; email: string; name: string }[]>`SELECT id, email, name FROM members WHERE workspace_id = ${scope.workspaceId}::uuid`;
    memory.members = new Map();
    for (const { id, name } of rows) memory.members.set(name.trim().toLowerCase(), memory.members.has(name.trim().toLowerCase()) ? '' : id);
    for (const { id, email } of rows) memory.members.set(email.toLowerCase(), id).set(id, id);
  }
  for (const { part } of places) {
    for (const { field, text } of part.members) {
      const id = memory.members.get(text.trim().toLowerCase());
      if (id) part.input[field] = id;
      else outcome.notes.ownersUnknown++;
    }
  }
}

/** Two parts with the same identity are the same record. Null when nothing in it can name a record. */
function identityOf(node: PlanNode, part: RowPart): string | null {
  // What is called the same under two numbers is two.
  const own = part.text === null ? namingKeys(node.entity).map((key) => keyOfInput(node.entity, key, part.input)) : [part.text, keyOf(node.entity, 'external_id', part.input.external_id)];
  if (own.every((value) => value === null)) return null;
  return `${node.entity.name}\0${own.map((value) => value ?? '').join('\0')}`;
}

function remember({ memory }: ImportRun, identity: string, id: string): void {
  if (memory.found.size >= MOST_FOUND) return;
  memory.found.set(identity, id);
  memory.recent.push(identity);
}

function settle({ above }: Below, node: PlanNode, id: string): void {
  if (node.via) above.input[node.via.name] = id;
}

function refuse({ row, part }: Below, node: PlanNode, code: string, field: string | null = null): void {
  const cell = (field !== null ? node.cells.find((each) => each.field.name === field) : null) ?? node.naming ?? node.cells.find(({ header }) => header !== null);
  const value = part.text ?? (cell && part.input[cell.field.name]) ?? '';
  row.problem ??= { column: cell?.header ?? field, code, value: typeof value === 'string' ? value : String(value) } satisfies RowProblem;
}
