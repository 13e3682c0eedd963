import type { Scope } from '#app/people/scope.ts';
import type { FileReview } from './file-review.ts';
import { type ChunkOutcome, emptyChunk } from './import-run.ts';
import type { ImportPlan } from './plan.ts';
import { prepareRun, rowsOfTable, runRows } from './run-import.server.ts';
import type { SeenFile } from './receive-file.server.ts';

const REFUSED_TOLD = 200;
const SAMPLES_TOLD = 20;

interface ReviewOptions {
  signal?: AbortSignal;
  /** Told after each chunk what was found so far. */
  onChunk?: (review: FileReview) => Promise<void>;
}

/** Says what importing a file by this plan would do, of all its rows, and writes nothing. @throws UnreadableTable, UnfitPlan */
export async function reviewFile(scope: Scope, plan: ImportPlan, seen: Pick<SeenFile, 'table'>, asOf: Date, { signal, onChunk }: ReviewOptions = {}): Promise<FileReview> {
  const source = rowsOfTable(seen.table);
  const run = await prepareRun(scope, plan, source, { asOf, isDryRun: true });
  const review = { ...emptyReview(), isPart: true };
  await runRows(run, source, {
    ...(signal ? { signal } : {}),
    onChunk: async (outcome) => {
      add(review, outcome);
      await onChunk?.(review);
    },
  });
  return { ...review, isPart: false };
}

export function emptyReview(): FileReview {
  const { refused: _, ...counts } = emptyChunk(0);
  return { ...counts, refused: [], isPart: false };
}

function add(review: FileReview, outcome: ChunkOutcome): void {
  for (const key of ['rows', 'created', 'updated', 'unchanged', 'duplicate', 'rejected'] as const) review[key] += outcome[key];
  review.notes.alike += outcome.notes.alike;
  review.notes.ownersUnknown += outcome.notes.ownersUnknown;
  for (const key of ['made', 'unlinked'] as const) {
    const kinds = review.notes[key];
    for (const [kind, count] of Object.entries(outcome.notes[key])) kinds[kind as keyof typeof kinds] = (kinds[kind as keyof typeof kinds] ?? 0) + count;
  }
  for (const [field, count] of Object.entries(outcome.changes)) review.changes[field] = (review.changes[field] ?? 0) + count;
  for (const { row, problem } of outcome.refused) if (review.refused.length < REFUSED_TOLD) review.refused.push({ row, ...problem, value: problem.value.slice(0, 80) });
  review.samples.push(...outcome.samples.slice(0, SAMPLES_TOLD - review.samples.length));
}
