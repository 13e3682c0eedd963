import { m } from '#app/messages/compiled/messages.js';
import type { Sheet } from '#app/values/table/sheet.ts';
import { momentText, taskStateName } from './cut-over-words.ts';
import type { GoLive } from './go-live.ts';
import { someoneName } from './go-live-words.ts';

/** The cut-over plan to take along into the night itself, with moments as the clock in the time zone shows them; null where there is no programme. */
export function cutOverSheet(goLive: GoLive | null, timeZone: string): Sheet | null {
  if (!goLive) return null;
  const { tasks } = goLive;
  return {
    name: m.cutover_plan(),
    headers: [m.cutover_starts(), m.cutover_ends(), m.golive_minutes(), m.cutover_task(), m.cutover_owner(), m.cutover_backup(), m.cutover_verification(), m.cutover_roll_back(), m.cutover_after(), m.cutover_state()],
    rows: tasks.map(({ name, startsAt, minutes, owner, backup, verification, rollBack, afterId, state }) => [
      momentText(startsAt, timeZone),
      momentText(new Date(startsAt.getTime() + minutes * 60_000), timeZone),
      { as: 'number', value: minutes },
      name,
      owner && someoneName(owner),
      backup && someoneName(backup),
      verification,
      rollBack,
      tasks.find(({ id }) => id === afterId)?.name ?? null,
      taskStateName(state),
    ]),
  };
}
