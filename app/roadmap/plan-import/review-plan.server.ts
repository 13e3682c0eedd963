import type { Scope } from '#app/people/scope.ts';
import { done, type Result } from '#app/values/result.ts';
import { fileSource } from '#app/web/file-source.server.ts';
import type { Upload } from '#app/web/uploads.server.ts';
import { expectedOf, firstDayOf, lastDayOf } from '../plan/plan-item.ts';
import { type Foreseen, foreseePlan } from './import-plan.server.ts';
import { type ImportChoice, MOST_SHOWN, type PlanFileRefusal, type PlanReview, type ReviewedItem } from './plan-review.ts';
import { readPlanFile } from './read-plan-file.server.ts';
import { waitsText } from './waits-text.ts';

/** Looks at a sent file and says what adding it would do; writes nothing. */
export async function reviewPlan(scope: Scope, upload: Upload, choice: ImportChoice, asOf: Date): Promise<Result<PlanReview, PlanFileRefusal | 'not-allowed' | 'no-programme' | 'phase-not-found'>> {
  const read = await readPlanFile(fileSource(upload.path, upload.name));
  if (!read.ok) return read;
  const foreseen = await foreseePlan(scope, read.value, choice, asOf);
  if (!foreseen.ok) return foreseen;
  const { checked, step } = foreseen.value;
  return done({
    ...choice,
    uploadId: upload.id,
    fileName: upload.name,
    items: checked.refusals.length > 0 ? [] : itemsOf(foreseen.value, read.value.rows.map(({ row }) => row)).slice(0, MOST_SHOWN),
    count: checked.drafts.length,
    links: step.links.length,
    pushed: step.items.filter(({ before, after }, at) => !before && after && expectedOf(after).start > expectedOf(checked.drafts[at]!).start).length,
    refusals: checked.refusals.slice(0, MOST_SHOWN),
    refused: checked.refusals.length,
    notes: checked.notes,
  });
}

function itemsOf({ kept, step }: Foreseen, rows: readonly number[]): ReviewedItem[] {
  const added = step.items.flatMap(({ before, after }) => (before === null && after ? after : []));
  const names = new Map([...kept.plan.items, ...added].map(({ id, name }) => [id, name]));
  const kinds = new Map(kept.phases.map(({ id, kind }) => [id, kind]));
  return added.map((item, at) => {
    const { id, name, shape, colour, phaseId, hoursPlanned } = item;
    const period = expectedOf(item);
    const waits = step.links.flatMap(({ after }) => (after?.toId === id ? { name: names.get(after.fromId) ?? '', lagDays: after.lagDays } : []));
    return { row: rows[at]!, name, shape, colour, phase: kinds.get(phaseId) ?? 'strategy', first: firstDayOf(item, period), last: lastDayOf(period), hours: hoursPlanned, waitsFor: waitsText(waits) };
  });
}
