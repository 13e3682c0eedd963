import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { readMarks } from './checklist-mark.server.ts';

interface Listener {
  memberId: string;
  seen: string;
  hear: (mark: string) => void;
}

const EVERY_MS = 400;
const HOLD_MS = 20_000;

const rooms = new Map<string, Set<Listener>>();

/**
 * Waits until something of the member changed since `seen`, and tells the new mark; the old one when nothing did for a while
 * or the listener left. However many people of a workspace listen, the database is asked one small question at a time.
 */
export async function listenForChange({ workspaceId, timeZone, member }: Scope, seen: string, signal: AbortSignal): Promise<string> {
  if (!member || signal.aborted) return seen;
  return new Promise((tell) => {
    const listeners = rooms.get(workspaceId) ?? new Set();
    const stop = (mark: string) => {
      clearTimeout(limit);
      signal.removeEventListener('abort', leave);
      listeners.delete(listener);
      tell(mark);
    };
    const listener: Listener = { memberId: member.id, seen, hear: stop };
    const leave = () => stop(seen);
    const limit = setTimeout(leave, HOLD_MS);
    limit.unref();
    signal.addEventListener('abort', leave);
    listeners.add(listener);
    if (rooms.has(workspaceId)) return;
    rooms.set(workspaceId, listeners);
    void watch({ workspaceId, timeZone }, listeners);
  });
}

/** Asks for the marks of all who listen, over and over, for as long as somebody does. */
async function watch(workspace: Pick<Scope, 'workspaceId' | 'timeZone'>, listeners: Set<Listener>): Promise<void> {
  while (listeners.size > 0) {
    try {
      const today = dayIn(new Date(), workspace.timeZone);
      const marks = await inWorkspaceSql(workspace.workspaceId, (tx) => readMarks(tx, workspace, [...new Set([...listeners].map(({ memberId }) => memberId))], today));
      for (const { memberId, seen, hear } of [...listeners]) {
        const mark = marks.get(memberId);
        if (mark !== undefined && mark !== seen) hear(mark);
      }
    } catch {
      // The database is away for a moment: who listens asks again by themselves.
      for (const { seen, hear } of [...listeners]) hear(seen);
    }
    await new Promise((go) => setTimeout(go, EVERY_MS).unref());
  }
  rooms.delete(workspace.workspaceId);
}
