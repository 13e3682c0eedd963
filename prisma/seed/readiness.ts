import { answerPulse } from '#app/adoption/pulses/own-pulses.server.ts';
import { NewPulseSchema } from '#app/adoption/pulses/pulse-form.ts';
import { ADKAR, type AdkarElement, SCORES } from '#app/adoption/pulses/pulse.ts';
import { createPulse } from '#app/adoption/pulses/pulses.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { chooseGroupRemedy } from '#app/roadmap/readiness/choose-remedy.server.ts';
import { findReadiness } from '#app/roadmap/readiness/read-readiness-page.server.ts';
import { addDays, dayIn, toDate } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

interface Story {
  role: Role;
  /** The Monday it opened on, in weeks from this one. */
  week: number;
  /** How many took part. */
  people: number;
  /** What they answered, each a third, one or two apart. */
  means: Record<AdkarElement, 2 | 3 | 4 | 5>;
}

/** Before gates 2 and 3 readiness was measured; before gate 4, in the rush, nobody did. The managers were asked for the first time this month. */
const STORY: Story[] = [
  { role: 'end-user', week: -40, people: 36, means: { awareness: 3, desire: 2, knowledge: 2, ability: 2, reinforcement: 2 } },
  { role: 'end-user', week: -17, people: 40, means: { awareness: 4, desire: 3, knowledge: 2, ability: 2, reinforcement: 2 } },
  { role: 'manager', week: -3, people: 30, means: { awareness: 5, desire: 3, knowledge: 4, ability: 4, reinforcement: 3 } },
];

/** The moments at which readiness was measured, and what was chosen for the group that is stuck: through the verbs, with invented answers. */
export async function seedReadinessRounds(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const lead = { ...given, permissions: permissionsOf('project-lead') };
  const today = dayIn(asOf, given.timeZone);
  const monday = periodOf(today, 'week').start;
  for (const { role, week, people, means } of STORY) {
    const startsOn = addDays(monday, 7 * week);
    const made = await createPulse(lead, NewPulseSchema.parse({ kind: 'adkar', role, startsOn, rhythm: 'once' }), { today: startsOn });
    if (!made.ok) throw new Error(`The demo's measurement was refused: ${made.reason}`);
    const asked = await inWorkspace(given.workspaceId, (tx) => tx.member.findMany({ where: { workspaceId: given.workspaceId, role, leftOn: null, accessEndedAt: null }, orderBy: { email: 'asc' }, take: people, select: { id: true, name: true } }));
    for (const [at, { id, name }] of asked.entries()) {
      const own: Scope = { ...lead, permissions: permissionsOf(role), member: { id, name, role }, actor: name };
      const answers = ADKAR.map((question) => ({ question, score: SCORES[Math.min(4, Math.max(0, means[question] - 2 + (at % 3)))]! }));
      const answered = await answerPulse(own, made.value.id, { round: 0, answers, asOf: toDate(addDays(startsOn, 1)) });
      if (!answered.ok) throw new Error(`The demo's answer was refused: ${answered.reason}`);
    }
  }
  tell(`${STORY.length} more measurements of readiness, and ${await chooseForDesk(lead, asOf)} remedy chosen.`);
}

/** The desk has a remedy for where it is stuck; the managers are still to be spoken to. */
async function chooseForDesk(lead: Scope, asOf: Date): Promise<number> {
  const readiness = await findReadiness(lead, asOf);
  const desk = readiness?.groups.find(({ name }) => name === 'Servicedesk');
  const allowed = desk?.choices.find(({ refusal }) => refusal === null);
  const owner = await inWorkspace(lead.workspaceId, (tx) => tx.member.findFirst({ where: { workspaceId: lead.workspaceId, role: 'consultant', accessEndedAt: null }, orderBy: { id: 'asc' }, select: { id: true } }));
  if (!readiness || !desk?.measurement || !allowed || !owner) return 0;
  const { pulseId, round } = desk.measurement;
  const chosen = await chooseGroupRemedy(lead, desk.id, { remedy: allowed.remedy, ownerId: owner.id, on: addDays(readiness.today, 18), pulseId, round }, asOf);
  if (!chosen.ok) throw new Error(`The demo's remedy was refused: ${chosen.reason}`);
  return 1;
}
