import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { fileSource } from '#app/web/file-source.server.ts';
import { importSource, saysMore } from '#app/crm/importing/import-source.server.ts';
import { RECORD_KINDS, recordKind } from '#app/crm/importing/record-kinds.ts';
import type { Entity } from '#app/crm/entity/entity.ts';
import { ACCOUNTS_FILE, ORDERS_FILE } from '#app/crm/importing/plain-file.server.ts';
import { IMPORTERS, importFile } from '#app/import-file.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { IMPORT_KINDS, type ImportKind, isImportKind } from '#app/values/import-kind.ts';
import type { ImportOutcome } from '#app/values/import.ts';
import { type MappingProblem, type MappingWish, parseMapping } from '#app/values/table/column.ts';
import type { TableSource } from '#app/values/table/table-source.ts';
import { print, progress } from './print.ts';
import { Refusal } from './refusal.ts';
import { inScope } from './with-database.ts';

interface ImportOptions {
  workspace?: string;
  mapping: string[];
  dryRun?: boolean;
  json?: boolean;
}

const PROBLEMS_SHOWN = 10;

export function importCommand(): Command {
  return new Command('import')
    .description('bring in a file: CSV with commas, semicolons or tabs, also compressed (.gz, .zst)')
    .addArgument(new Argument('<kind>', 'what the file holds').choices([...new Set([...IMPORT_KINDS, ...RECORD_KINDS.map(({ segment }) => segment)])]))
    .argument('<file>')
    .option('--workspace <id>', 'id or name; not needed when there is one')
    .option('--mapping <mapping>', 'where columns come from: email=E-mail adres,currency:=EUR (repeatable)', (text: string, before: string[]) => [...before, text], [])
    .option('--dry-run', 'check and count, write nothing')
    .option('--json', 'answer as JSON')
    .action(async (kind: string, given: string, options: ImportOptions) => {
      const path = resolve(process.env.INIT_CWD ?? '.', given); // npm runs in the project's folder, the caller may stand elsewhere
      if (!existsSync(path) || !statSync(path).isFile()) throw new Refusal(`There is no file ${given}.`);
      const mapping = options.mapping.flatMap(readMapping);
      await inScope(options.workspace, async (scope) => {
        const { tell, end } = progress('rows');
        const run = { isDryRun: options.dryRun === true, asOf: new Date(), mapping, tell };
        const done = await bring(scope, kind, path, run).finally(end);
        if (!done.ok) throw new Refusal(sentence(done.problem, done.header));
        const { problems, ...counts } = done.outcome;
        const accepted = counts.created + counts.updated + counts.unchanged;
        print(options.json, { kind, dry_run: options.dryRun === true, accepted, ...counts, problems }, () => linesOf(done.outcome, options.dryRun === true));
      });
    });
}

/**
 * People and events have fixed columns, and so have accounts and orders as long as the file says no more of them: then their
 * customers must be there already. Of other records, and of more columns, the columns are found as on the screen.
 */
async function bring(scope: Scope, kind: string, path: string, run: Parameters<typeof importFile>[3]) {
  const source = fileSource(path);
  const entity = recordKind(kind);
  if (isImportKind(kind) && !(entity && (await isWide(scope, entity, kind, source, run.mapping)))) {
    const done = await importFile(scope, kind, source, run);
    return done.ok ? done : { ok: false as const, problem: done.problem, header: done.table.header };
  }
  if (!entity) throw new Refusal(`There is no kind of file ${kind}.`);
  return importSource(scope, entity, source, { ...run, createsMissing: !isImportKind(kind) });
}

async function isWide(scope: Scope, entity: Entity, kind: ImportKind, source: TableSource, mapping: readonly MappingWish[]): Promise<boolean> {
  const fixed = IMPORTERS[kind].columns.map(({ name }) => name);
  if (mapping.some(({ target }) => !fixed.includes(target))) return true;
  return mapping.length === 0 && saysMore(scope, entity, source, (kind === 'orders' ? ORDERS_FILE : ACCOUNTS_FILE).columns.map(({ target }) => target));
}

function readMapping(text: string): MappingWish[] {
  const read = parseMapping(text);
  if (!read.ok) throw new Refusal(`The mapping "${text}" is not understood: write target=Source Column,target:=fixed value.`);
  return read.value;
}

function sentence({ code, columns }: MappingProblem, header: string[]): string {
  const names = columns.join(', ');
  switch (code) {
    case 'column-missing':
      return `The file has no column for ${names}; it has ${header.slice(0, 20).join(', ')}. Point to one with --mapping.`;
    case 'target-unknown':
      return `This import has no column ${names}.`;
    case 'source-unknown':
      return `The file has no column ${names}; it has ${header.slice(0, 20).join(', ')}.`;
    case 'mapping-unreadable':
      return 'The mapping is not understood.';
  }
}

function linesOf(outcome: ImportOutcome, isDryRun: boolean): string[] {
  const { rows, created, updated, unchanged, duplicate, rejected, problems, notes } = outcome;
  const lines = [`${isDryRun ? 'Dry run, nothing written: ' : ''}${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${duplicate} duplicate, ${rejected} rejected`];
  for (const [code, count] of Object.entries(notes)) lines.push(`${code}: ${count}`);
  for (const { row, column, code, value } of problems.slice(0, PROBLEMS_SHOWN)) lines.push(`row ${row}${column ? `, ${column}` : ''}: ${code} ${JSON.stringify(value)}`);
  if (rejected > PROBLEMS_SHOWN) lines.push(`and ${rejected - PROBLEMS_SHOWN} more`);
  return lines;
}
