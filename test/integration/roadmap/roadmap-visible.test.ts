import { expect, test } from 'vitest';
import { database } from '#app/db/client.server.ts';
import { ROLES } from '#app/people/role.ts';
import { PHASE_KINDS } from '#app/roadmap/phase.ts';
import { createProgramme } from '#app/roadmap/programme.server.ts';
import { usualPlan } from '#app/roadmap/programme.ts';
import { findRoadmap } from '#app/roadmap/roadmap.server.ts';
import { USUAL_CRITERIA } from '#app/roadmap/usual-criteria.ts';
import { addDays, day, toDate } from '#app/values/day.ts';
import { must } from '#test/factories/must.ts';
import { join, makeScope } from '#test/factories/workspace.ts';

const STARTS = day('2026-03-02');
const metrics = { listMetricsEverOf: () => Promise.resolve([]), measureAll: () => Promise.resolve([]) };

// The reference of gates, R7: from phase 2 all enrolled users can open the roadmap. Here they can from phase 1 on: docs/decisions/033.
test.each(PHASE_KINDS.map((phase, at) => [phase, at] as const))('R7: in the phase %s everybody can open the roadmap, whatever their role', async (phase, at) => {
  const lead = await makeScope({ role: 'project-lead' });
  must(await createProgramme(lead, { name: 'Programme' }, usualPlan(STARTS, USUAL_CRITERIA)));
  for (const [place, kind] of PHASE_KINDS.entries()) {
    const [start, end] = [addDays(STARTS, place * 10), addDays(STARTS, place * 10 + 10)];
    await database().phase.updateMany({ where: { workspaceId: lead.workspaceId, kind }, data: { actualStartsOn: place <= at ? toDate(start) : null, actualEndsOn: place < at ? toDate(end) : null } });
  }
  const asOf = new Date(`${addDays(STARTS, at * 10 + 5)}T12:00:00Z`);
  for (const role of ROLES) {
    const reader = await join(lead, role);
    expect(reader.permissions.has('roadmap:read'), role).toBe(true);
    expect(await findRoadmap(reader, { asOf, metrics }), role).toMatchObject({ name: 'Programme', current: { phase } });
  }
});
