import { KeyMessageSchema, OccasionSchema } from '#app/adoption/key-messages/key-message-form.ts';
import { type Channel, EVERYBODY } from '#app/adoption/key-messages/key-message.ts';
import { addKeyMessage } from '#app/adoption/key-messages/key-messages.server.ts';
import { noteOccasion } from '#app/adoption/key-messages/occasions.server.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { listTeams } from '#app/people/teams.server.ts';
import { addDays, type Day, dayIn } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import type { SeedOptions } from './seed-options.ts';

/** A team is told by its place among the teams by name. */
type Heard = 'everybody' | Role | { team: number };

interface MessageStory {
  text: string;
  audience: Heard[];
  sender: Role;
  /** In weeks from this Monday. */
  madeWeek: number;
  occasions: { week: number; by: Role | { managerOf: number }; channel: Channel; to: Heard[] | 'meant'; note?: string }[];
}

const STORY: MessageStory[] = [
  {
    text: 'Klanten vertrekken omdat ze alles twee keer moeten vertellen; daarom veranderen we dit nu.',
    audience: ['end-user', 'manager'],
    sender: 'management',
    madeWeek: -56,
    occasions: [
      { week: -55, by: 'management', channel: 'gathering', to: ['everybody'], note: 'Aftrap in de kantine, met drie verhalen van klanten.' },
      { week: -46, by: 'management', channel: 'video', to: ['everybody'] },
      { week: -38, by: 'project-lead', channel: 'newsletter', to: 'meant' },
      { week: -33, by: 'management', channel: 'gathering', to: 'meant' },
      { week: -25, by: 'management', channel: 'mail', to: 'meant' },
      { week: -18, by: 'management', channel: 'gathering', to: 'meant' },
      { week: -12, by: 'management', channel: 'gathering', to: ['everybody'], note: 'Bij het begin, met taart.' },
      { week: -2, by: 'project-lead', channel: 'newsletter', to: ['end-user'] },
    ],
  },
  {
    text: 'Jij ziet voortaan meteen wat een collega al deed, en hoeft niets meer uit te zoeken.',
    audience: [{ team: 0 }, { team: 1 }],
    sender: 'manager',
    madeWeek: -44,
    occasions: [
      { week: -20, by: { managerOf: 0 }, channel: 'team-meeting', to: [{ team: 0 }] },
      { week: -19, by: { managerOf: 1 }, channel: 'team-meeting', to: [{ team: 1 }] },
      { week: -9, by: { managerOf: 0 }, channel: 'team-meeting', to: [{ team: 0 }] },
      // The second team has heard nothing since: it goes quiet.
      { week: -5, by: { managerOf: 1 }, channel: 'team-meeting', to: [{ team: 1 }] },
      { week: -1, by: { managerOf: 0 }, channel: 'team-meeting', to: [{ team: 0 }], note: 'Met een melding van vorige week als voorbeeld.' },
    ],
  },
  {
    text: 'Vraag hulp aan de sleutelgebruiker van je team; niemand hoeft het alleen uit te zoeken.',
    audience: ['end-user'],
    sender: 'project-lead',
    madeWeek: -18,
    occasions: [
      { week: -16, by: 'project-lead', channel: 'mail', to: 'meant' },
      { week: -11, by: 'project-lead', channel: 'newsletter', to: 'meant' },
      { week: -7, by: 'project-lead', channel: 'video', to: 'meant' },
      { week: -3, by: 'project-lead', channel: 'newsletter', to: 'meant' },
    ],
  },
  {
    text: 'Het teamoverleg gaat vanuit het systeem; losse lijstjes zijn niet meer nodig.',
    audience: ['manager', 'analyst'],
    sender: 'management',
    madeWeek: -10,
    occasions: [
      { week: -8, by: 'management', channel: 'conversation', to: ['manager'] },
      { week: -1, by: 'management', channel: 'team-meeting', to: ['manager'] },
    ],
  },
];

/** What the invented programme kept saying, with one team that has heard nothing for more than four weeks. Through the verbs. */
export async function seedKeyMessages(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const lead = { ...given, permissions: permissionsOf('project-lead') };
  const monday = periodOf(dayIn(asOf, given.timeZone), 'week').start;
  const teams = await listTeams(given);
  const byRole = await findGivers(given);
  const keyOf = (heard: Heard): string[] => (typeof heard === 'string' ? [heard] : [teams[heard.team]?.id ?? EVERYBODY]);
  const giverOf = (by: Role | { managerOf: number }) => (typeof by === 'string' ? byRole(by) : (teams[by.managerOf]?.members.find(({ isManager }) => isManager)?.id ?? byRole('manager')));
  let times = 0;
  for (const { text, audience, sender, madeWeek, occasions } of STORY) {
    const { id } = must(await addKeyMessage(lead, KeyMessageSchema.parse({ text, audience: audience.flatMap(keyOf), sender, least: '5', most: '7' }), { asOf: morningOf(addDays(monday, 7 * madeWeek)) }));
    for (const { week, by, channel, to, note } of occasions) {
      const on = addDays(monday, 7 * week + 1);
      const whom = to === 'meant' ? { whom: 'meant' } : { whom: 'chosen', audience: to.flatMap(keyOf) };
      must(await noteOccasion(lead, OccasionSchema.parse({ messageId: id, on, giverId: giverOf(by), channel, ...whom, note }), { asOf: morningOf(on) }));
      times += 1;
    }
  }
  tell(`${STORY.length} key messages, given ${times} times.`);
}

/** Who of a role speaks: the one who signs in to the demo before others. */
async function findGivers({ workspaceId }: Scope): Promise<(role: Role) => string> {
  const rows = await inWorkspace(workspaceId, (tx) => tx.member.findMany({ where: { workspaceId, accessEndedAt: null }, orderBy: [{ personId: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }], select: { id: true, role: true } }));
  return (role) => (rows.find((row) => row.role === role) ?? rows[0]!).id;
}

function morningOf(on: Day): Date {
  return new Date(`${on}T09:30:00Z`);
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo's key message was refused: ${result.reason}`);
  return result.value;
}
