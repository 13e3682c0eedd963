import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isUuid } from '#app/values/uuid.ts';
import { env } from '#app/web/env.server.ts';

const LineSchema = z.object({ contactId: z.uuid(), at: z.iso.datetime(), actor: z.string() });
/** Who was forgotten: an id that is nobody's any more, when, and who did it. */
export type ErasureLine = z.infer<typeof LineSchema>;

/** Writes down beside the database who was forgotten: an older backup of the database does not know it. On disk when it returns. */
export async function noteErasures(workspaceId: string, lines: readonly ErasureLine[]): Promise<void> {
  if (lines.length === 0) return;
  const path = pathOf(workspaceId);
  await mkdir(join(path, '..'), { recursive: true });
  const file = await open(path, 'a');
  try {
    await file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

function pathOf(workspaceId: string): string {
  if (!isUuid(workspaceId)) throw new Error('A workspace is named by its id');
  return join(resolve(env().DATA_DIR), 'erasures', `${workspaceId}.jsonl`);
}

/** The list as it stands, by id. What is no line, such as the half of one that a crash left, is passed over: the database has it. */
export async function readErasureFile(workspaceId: string): Promise<Map<string, ErasureLine>> {
  const path = pathOf(workspaceId);
  const text = existsSync(path) ? await readFile(path, 'utf8') : '';
  return new Map(text.split('\n').flatMap((line) => {
    const read = LineSchema.safeParse(jsonOf(line));
    return read.success ? [[read.data.contactId, read.data]] : [];
  }));
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
