import type { Scope } from '#app/people/scope.ts';
import type { ImportOutcome, ImportRun } from '#app/values/import.ts';
import type { MappingProblem, MappingWish } from '#app/values/table/column.ts';
import type { TableSource } from '#app/values/table/table-source.ts';
import type { Entity } from '../entity/entity.ts';
import { importByPlan } from './plain-file.server.ts';
import { firstPlan, seeFile } from './receive-file.server.ts';
import { ownFieldsOf, rowsOfTable } from './run-import.server.ts';
import { keysOf, referred } from './suggest-plan.ts';
import { findTarget } from './target.ts';

type Done = { ok: true; outcome: ImportOutcome } | { ok: false; problem: MappingProblem; header: string[] };

/** Whether a file says more of its records, as far as is seen at first sight, than these columns hold. */
export async function saysMore(scope: Scope, entity: Entity, source: TableSource, targets: readonly string[]): Promise<boolean> {
  const { columns } = await firstPlan(scope, entity.name, await seeFile(source));
  return columns.some(({ target, from }) => 'column' in from && !targets.includes(target));
}

/** Brings a file of any kind of record in at once, its columns found as on the screen, or as said: for the command line. @throws UnreadableTable */
export async function importSource(scope: Scope, entity: Entity, source: TableSource, { mapping, createsMissing = true, ...run }: ImportRun & { mapping: readonly MappingWish[]; createsMissing?: boolean }): Promise<Done> {
  const seen = await seeFile(source);
  const plan = await firstPlan(scope, entity.name, seen);
  const own = await ownFieldsOf(scope, plan);
  for (const { target: asked, from } of mapping) {
    const target = findTarget(entity, asked, own)?.name;
    if (!target) return { ok: false, problem: { code: 'target-unknown', columns: [asked] }, header: seen.header };
    if ('column' in from && !seen.header.includes(from.column)) return { ok: false, problem: { code: 'source-unknown', columns: [from.column] }, header: seen.header };
    plan.columns = [...plan.columns.filter((column) => column.target !== target && !('column' in from && 'column' in column.from && column.from.column === from.column)), { target, from: 'constant' in from && from.constant.includes('{row}') ? { template: from.constant } : from }];
  }
  if (mapping.length > 0) Object.assign(plan, { matchKeys: keysOf(entity, new Set(plan.columns.map(({ target }) => target))), createMissing: referred(entity, plan.columns) });
  if (!createsMissing) plan.createMissing = [];
  return { ok: true, outcome: await importByPlan(scope, plan, rowsOfTable(seen.table), { ...run, fileName: source.name }) };
}
