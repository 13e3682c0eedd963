import type { FileRefusal, ImportReview } from '#app/crm/import-review.ts';
import { IMPORTERS, importFile, lookAt } from '#app/import-file.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { ImportKind } from '#app/values/import-kind.ts';
import type { ImportOutcome } from '#app/values/import.ts';
import { mapColumns, type MappingWish } from '#app/values/table/column.ts';
import { UnreadableTable } from '#app/values/table/read-table.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { fileSource } from '#app/web/file-source.server.ts';
import type { Upload } from '#app/web/uploads.server.ts';

interface Ask {
  kind: ImportKind;
  upload: Upload;
  mapping: MappingWish[];
  asOf: Date;
}

/** Looks at a sent file and says what importing it would do; writes nothing. */
export async function reviewImport(scope: Scope, { kind, upload, mapping, asOf }: Ask): Promise<Result<ImportReview, FileRefusal>> {
  if (!scope.permissions.has(IMPORTERS[kind].permission)) return refused('not-allowed');
  const looked = await readable(async (): Promise<Result<ImportReview, FileRefusal>> => {
    const seen = await importFile(scope, kind, fileSource(upload.path, upload.name), { isDryRun: true, asOf, mapping });
    const { header, preview, encoding, delimiter } = seen.table;
    const columns = IMPORTERS[kind].columns;
    if (seen.ok ? seen.outcome.rows === 0 : preview.length === 0) return refused('no-rows');
    const { product, mapping: known } = await lookAt(kind, fileSource(upload.path, upload.name));
    const shown = known.filter(({ target }) => columns.some(({ name }) => name === target) && !mapping.some((wish) => wish.target === target));
    const found = mapColumns(columns.map((column) => ({ ...column, isRequired: false })), header, [...shown, ...mapping]);
    const fromOf = (name: string) => {
      const from = found.ok ? found.value[name] : undefined;
      return from && 'at' in from ? (header[from.at] ?? null) : null;
    };
    return done({
      kind,
      uploadId: upload.id,
      fileName: upload.name,
      product,
      ...{ header, preview, encoding, delimiter },
      columns: columns.map(({ name, isRequired }) => ({ name, isRequired: isRequired && !(product && name === 'activity'), from: fromOf(name) })),
      problem: seen.ok ? null : seen.problem,
      outcome: seen.ok ? seen.outcome : null,
    });
  });
  return looked.ok ? looked.value : looked;
}

/** Imports a sent file for good. */
export async function runImport(scope: Scope, { kind, upload, mapping, asOf }: Ask): Promise<Result<ImportOutcome, FileRefusal>> {
  if (!scope.permissions.has(IMPORTERS[kind].permission)) return refused('not-allowed');
  const ran = await readable(() => importFile(scope, kind, fileSource(upload.path, upload.name), { isDryRun: false, asOf, mapping }));
  if (!ran.ok) return ran;
  return ran.value.ok ? done(ran.value.outcome) : refused('gone');
}

async function readable<Value>(work: () => Promise<Value>): Promise<Result<Value, FileRefusal>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof UnreadableTable) return refused(error.code);
    throw error;
  }
}
