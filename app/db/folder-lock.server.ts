import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Another living Pacer works in the data folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`${folder} is in use by another Pacer (process ${pid}). Stop that one first, or set DATA_DIR to another folder.`);
  }
}

/**
 * Takes the folder for this process and returns how to give it back. A lock left by a killed process is taken over.
 * @throws FolderInUse when its holder lives.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'pacer.lock');
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, `${process.pid} ${startOf(process.pid)}`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const [pid = '', start = ''] = readFileSync(file, 'utf8').split(' ');
      if (isAlive(Number(pid)) && startOf(Number(pid)) === start) throw new FolderInUse(folder, Number(pid));
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When the process started, as the system counts it, so that a number used again is not taken for its former owner; empty where unknown. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
