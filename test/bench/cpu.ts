import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** Ticks of the clock that Linux counts CPU time in. */
const TICK_MS = 10;

/**
 * Reads the CPU time of a process (this one unless another is named) and of every process of a PostgreSQL, in milliseconds; null
 * where there is no /proc, or the server is elsewhere.
 */
export async function cpuMeter(client: pg.Client, pid: number | null = null): Promise<(() => number) | null> {
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  const pidFile = join(rows[0]?.data_directory ?? '', 'postmaster.pid');
  if (!existsSync('/proc/self/stat') || !existsSync(pidFile)) return null;
  const postmaster = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  // Looking into every process takes longer than a statement: it is no part of what is measured.
  let metering = 0;
  return () => {
    const began = ownMs();
    let ticks = pid === null ? 0 : (statOf(String(pid))?.ticks ?? 0);
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid)) continue;
      const stat = statOf(pid);
      if (stat && stat.parent === postmaster) ticks += stat.ticks;
      // What a connection took that has ended since is kept by the process that began it.
      if (stat && Number(pid) === postmaster) ticks += stat.ticks + stat.ended;
    }
    const own = ownMs();
    metering += own - began;
    return (pid === null ? own - metering : 0) + ticks * TICK_MS;
  };
}

function ownMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The name of a process may hold spaces and brackets: the fields come after the last bracket. */
function statOf(pid: string): { parent: number; ticks: number; ended: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), ended: Number(fields[13]) + Number(fields[14]) };
  } catch {
    return null; // it ended meanwhile
  }
}
