import { done, refused, type Result } from '#app/values/result.ts';
import { decode, detectEncoding, type Encoding } from '#app/values/table/encoding.ts';
import { UnreadableTable } from '#app/values/table/read-table.ts';
import type { TableSource } from '#app/values/table/table-source.ts';
import { MOST_MEGABYTES, MOST_ROWS, type ReadPlan } from './file-row.ts';
import { planHeaders } from './plan-headers.ts';
import type { PlanFileRefusal } from './plan-review.ts';
import { projectTasks } from './project-tasks.ts';
import { readPlanCsv } from './read-plan-csv.ts';
import { readPlanXml } from './read-plan-xml.ts';

/** What stands in a file of a plan: XML where it begins like it, else a table. */
export async function readPlanFile(source: TableSource): Promise<Result<ReadPlan, PlanFileRefusal>> {
  if (await isTooLarge(source)) return refused('too-large');
  const encoding = await detectEncoding(source.open());
  const read = (await beginsAsXml(source, encoding)) ? await readProject(source, encoding) : await readTable(source);
  if (!read.ok) return read;
  if (read.value.rows.length === 0) return refused('no-rows');
  return read.value.rows.length > MOST_ROWS ? refused('too-many-rows') : read;
}

/** By what it holds: a packed file is small for what it becomes. */
async function isTooLarge(source: TableSource): Promise<boolean> {
  let size = 0;
  for await (const part of source.open()) {
    size += part.length;
    if (size > MOST_MEGABYTES * 1024 * 1024) return true;
  }
  return false;
}

async function beginsAsXml(source: TableSource, encoding: Encoding): Promise<boolean> {
  for await (const part of trimmed(decode(source.open(), encoding))) return part.startsWith('<');
  return false;
}

async function readProject(source: TableSource, encoding: Encoding): Promise<Result<ReadPlan, PlanFileRefusal>> {
  const plan = await readPlanXml(trimmed(decode(source.open(), encoding)));
  return plan.ok ? done(projectTasks(plan.value)) : plan;
}

async function readTable(source: TableSource): Promise<Result<ReadPlan, PlanFileRefusal>> {
  try {
    return await readPlanCsv(source, planHeaders());
  } catch (error) {
    if (error instanceof UnreadableTable) return refused(error.code);
    throw error;
  }
}

/** Without what stands before the first character. */
async function* trimmed(parts: AsyncIterable<string>): AsyncIterable<string> {
  let isBegun = false;
  for await (const part of parts) {
    const text = isBegun ? part : part.trimStart();
    if (text === '') continue;
    isBegun = true;
    yield text;
  }
}
