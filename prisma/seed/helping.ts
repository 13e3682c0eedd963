import { Faker, nl } from '@faker-js/faker';
import { NewNudgeRuleSchema, type NewNudgeRule } from '#app/adoption/nudges/nudge-form.ts';
import { createNudgeRule } from '#app/adoption/nudges/nudge-rules.server.ts';
import { type NudgeRun, runNudges } from '#app/adoption/nudges/run-nudges.server.ts';
import { answerPulse } from '#app/adoption/pulses/own-pulses.server.ts';
import { NewPulseSchema } from '#app/adoption/pulses/pulse-form.ts';
import { isScore, type PulseKind, questionsOf } from '#app/adoption/pulses/pulse.ts';
import { createPulse } from '#app/adoption/pulses/pulses.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { paths } from '#app/paths.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import { periodOf } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

/** What people would answer on average in the first round and in the last, and how far people differ. */
const OPINIONS: Record<string, [first: number, last: number]> = {
  awareness: [4.1, 4.5],
  desire: [2.9, 3.9],
  knowledge: [2.6, 3.1],
  ability: [2.5, 2.9],
  reinforcement: [2.4, 2.7],
  uptake: [3.1, 3.9],
  proficiency: [2.9, 3.6],
  outcome: [2.7, 3.3],
};
const SPREAD = 0.9;
/** Most take part, never all. */
const TAKING_PART = 0.75;

const RULES: NewNudgeRule[] = [
  {
    intent: 'create',
    kind: 'act-missing',
    activityKey: 'case-updated',
    withinDays: '7',
    role: 'end-user',
    titleNl: 'Werk je meldingen bij',
    titleEn: 'Update your cases',
    benefitNl: 'Wie de klant ook belt, jouw werk staat er. Jij hoeft niets te onthouden.',
    benefitEn: 'Whoever the customer calls, your work is there. You need not remember anything.',
    link: paths.cases,
  },
  {
    intent: 'create',
    kind: 'act-missing',
    activityKey: 'case-resolved',
    withinDays: '14',
    role: 'end-user',
    titleNl: 'Zet een opgeloste melding op opgelost',
    titleEn: 'Mark a case as resolved once it is',
    benefitNl: 'Dan belt de klant je niet om te vragen hoe het ervoor staat.',
    benefitEn: 'Then the customer does not call you to ask how it stands.',
    link: paths.cases,
  },
];

/** New this week: about the item that the demo's own user has open, who must not be held out by lot. */
const NEW_RULE = {
  intent: 'create',
  kind: 'item-open',
  role: 'end-user',
  titleNl: 'Leg je eerste klantcontact vast',
  titleEn: 'Log your first contact with a customer',
  benefitNl: 'Belt de klant een collega, dan hoef jij niets uit te leggen.',
  benefitEn: 'When the customer calls a colleague, there is nothing for you to explain.',
  // Done on the spot, and then back to one's own page.
  link: `${paths.capture}?to=${paths.me}`,
  holdoutPercent: '0',
} satisfies Omit<NewNudgeRule, 'itemId'>;

interface Colleague {
  id: string;
  name: string;
  teamId: string | null;
  /** Has a sign-in: the demo's own user, who still has something to answer. */
  isDemoUser: boolean;
}

/**
 * Pulses answered by the desk's people, with invented opinions, and reminders decided day by day from its real log: what they
 * did is what the log shows, so nobody was really reminded and no effect is to be expected.
 */
export async function seedHelping(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('project-lead') };
  const monday = periodOf(dayIn(asOf, scope.timeZone), 'week').start;
  const people = await listColleagues(scope);
  const [statements, adkar, run] = await Promise.all([
    seedPulse(scope, people, 'statements', addDays(monday, -63), asOf),
    seedPulse(scope, people, 'adkar', addDays(monday, -56), asOf),
    seedNudges(scope, addDays(monday, -42), asOf),
  ]);
  tell(`Two pulses with ${statements + adkar} sets of answers.`);
  tell(`${run.nudged} reminders were given and ${run.heldOut} people left alone to compare with; ${run.handedOver} are with their team manager.`);
}

async function listColleagues({ workspaceId }: Scope): Promise<Colleague[]> {
  return inWorkspace(
    workspaceId,
    (tx) => tx.$queryRaw<Colleague[]>`
      SELECT m.id, m.name, t.team_id AS "teamId", m.person_id IS NOT NULL AS "isDemoUser" FROM members m
      LEFT JOIN team_memberships t ON t.workspace_id = m.workspace_id AND t.member_id = m.id AND t.ends_on IS NULL
      WHERE m.workspace_id = ${workspaceId}::uuid AND m.role = 'end-user' AND m.enrolled_on IS NOT NULL ORDER BY m.email`,
  );
}

/** Every two weeks up to now; in a round that is still open only the first have answered. */
async function seedPulse(scope: Scope, people: Colleague[], kind: PulseKind, startsOn: Day, asOf: Date): Promise<number> {
  const made = await createPulse(scope, NewPulseSchema.parse({ kind, role: 'end-user', startsOn, rhythm: '2' }), { today: startsOn });
  if (!made.ok) throw new Error(`The demo's pulse was refused: ${made.reason}`);
  const faker = new Faker({ locale: nl });
  faker.seed(kind.length);
  const rounds = Array.from({ length: 5 }, (_, round) => ({ round, at: morning(addDays(startsOn, round * 14 + 1), scope.timeZone) }));
  const leaning = new Map<string, number>();
  let sets = 0;
  for (const { round, at } of rounds) {
    for (const one of people) {
      const team = one.teamId ?? '';
      if (!leaning.has(team)) leaning.set(team, faker.number.float({ min: -0.5, max: 0.5 }));
      const scores = questionsOf(kind).map((question) => ({ question, score: opinion(faker, question, round / 4, leaning.get(team)!) }));
      const isIn = faker.number.float() < TAKING_PART;
      const isOpen = round === rounds.length - 1;
      if (!isIn || at > asOf || (isOpen && one.isDemoUser)) continue;
      const own = { ...scope, permissions: permissionsOf('end-user'), member: { id: one.id, name: one.name, role: 'end-user' as const }, actor: one.name };
      const answered = await answerPulse(own, made.value.id, { round, answers: scores, asOf: at });
      if (!answered.ok) throw new Error(`The demo's answer was refused: ${answered.reason}`);
      sets += 1;
    }
  }
  return sets;
}

function opinion(faker: Faker, question: string, progress: number, leaning: number) {
  const [first, last] = OPINIONS[question]!;
  const noise = (faker.number.float() + faker.number.float() + faker.number.float() - 1.5) * 2 * SPREAD;
  const score = Math.min(5, Math.max(1, Math.round(first + (last - first) * progress + leaning + noise)));
  if (!isScore(score)) throw new Error('No score');
  return score;
}

/** As the job does, once every working morning up to now; the last rule joins in the last days. */
async function seedNudges(scope: Scope, from: Day, asOf: Date): Promise<NudgeRun> {
  for (const rule of RULES) await addRule(scope, rule, morning(from, scope.timeZone));
  const itemId = await findOpenItem(scope);
  const lastFrom = addDays(dayIn(asOf, scope.timeZone), -4);
  const total: NudgeRun = { nudged: 0, heldOut: 0, handedOver: 0 };
  for (let on = from; morning(on, scope.timeZone) <= asOf; on = addDays(on, 1)) {
    const at = morning(on, scope.timeZone);
    if (on === lastFrom) await addRule(scope, { ...NEW_RULE, itemId }, at);
    const { nudged, heldOut, handedOver } = await runNudges(scope, { asOf: at });
    total.nudged += nudged;
    total.heldOut += heldOut;
    total.handedOver += handedOver;
  }
  return total;
}

async function addRule(scope: Scope, rule: NewNudgeRule, asOf: Date): Promise<void> {
  const made = await createNudgeRule(scope, NewNudgeRuleSchema.parse(rule), { asOf });
  if (!made.ok) throw new Error(`The demo's nudge was refused: ${made.reason}`);
}

async function findOpenItem({ workspaceId }: Scope): Promise<string> {
  const item = await inWorkspace(workspaceId, (tx) => tx.checklistItem.findFirstOrThrow({ where: { workspaceId, activityKey: 'interaction.log', withinDays: null, version: { checklist: { role: 'end-user' } } } }));
  return item.id;
}

function morning(on: Day, timeZone: string): Date {
  return parseInstant(`${on} 10:05`, timeZone)!;
}
