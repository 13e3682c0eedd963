import { type Channel, EVERYBODY } from '#app/adoption/key-messages/key-message.ts';
import { inWorkspace } from '#app/db/client.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { listTeams } from '#app/people/teams.server.ts';
import { planMessage } from '#app/roadmap/communication/change-messages.server.ts';
import { PlannedMessageSchema } from '#app/roadmap/communication/message-form.ts';
import type { Mark, Voice } from '#app/roadmap/communication/planned-message.ts';
import { tellMessage } from '#app/roadmap/communication/tell-message.server.ts';
import { addDays, dayIn, toDate } from '#app/values/day.ts';
import { periodOf } from '#app/values/period.ts';
import type { Result } from '#app/values/result.ts';
import type { SeedOptions } from './seed-options.ts';

/** A team is told by its place among the teams by name. */
type Heard = 'everybody' | Role | { team: number };

interface Story {
  subject: string;
  text: string;
  covers: Mark[];
  by: Role | { managerOf: number };
  voice: Voice;
  channel: Channel;
  to: Heard[];
  /** In weeks from this Monday: when it was planned for. */
  week: number;
  isTold?: true;
  repetition?: { everyWeeks: number; untilWeek: number };
}

const STORY: Story[] = [
  {
    subject: 'Aftrap: waarom we anders gaan werken',
    text: 'Klanten moeten hun verhaal bij ons gemiddeld twee keer vertellen, en steeds meer van hen zeggen daar iets van. Daarom gaan we met zijn allen op één plek vastleggen wat een klant vraagt en wat wij beloven. Dat doen we nu, omdat volgend jaar drie ervaren collega’s met pensioen gaan en hun kennis anders mee naar huis gaat. Doen we niets, dan raken we klanten kwijt aan wie het wel weet.',
    covers: ['why', 'why-now', 'risk', 'business-reason'], by: 'management', voice: 'senior-leader', channel: 'gathering', to: ['end-user', 'manager', { team: 0 }, { team: 1 }], week: -55, isTold: true,
  },
  {
    subject: 'Wat het voor jou betekent',
    text: 'Je ziet straks meteen wat een collega al met de klant besprak. Je hoeft niets meer uit te zoeken en geen losse lijstjes meer bij te houden. De eerste weken kost het invoeren je wat meer tijd; daar houden we in het rooster rekening mee.',
    covers: ['personal-impact'], by: { managerOf: 0 }, voice: 'direct-manager', channel: 'team-meeting', to: ['end-user', 'manager', { team: 0 }, { team: 1 }], week: -50, isTold: true,
  },
  {
    subject: 'De cijfers waarop we sturen',
    text: 'Vanaf nu kijken we elke maand samen naar dezelfde cijfers. De analisten laten zien wat ze betekenen, en wat nog niet klopt.',
    covers: [], by: 'project-lead', voice: 'project', channel: 'mail', to: ['analyst'], week: -8, isTold: true,
  },
  {
    subject: 'Maandbericht: wat er beter gaat en wat nog niet',
    text: 'Wat ging er deze maand goed, waar lopen we tegenaan, en wat doen we daaraan? Met een klant die zelf vertelt wat hij merkt.',
    covers: ['why'], by: 'project-lead', voice: 'project', channel: 'newsletter', to: ['end-user', 'manager', { team: 0 }], week: -3, isTold: true, repetition: { everyWeeks: 4, untilWeek: 22 },
  },
  {
    subject: 'Hoe we na de uitbreidingsstop kiezen wat er komt',
    text: 'Straks kan er weer iets bij. We kiezen wat het meest bijdraagt aan onze doelen, en vertellen ook wat we niet doen en waarom.',
    covers: ['business-reason'], by: 'management', voice: 'senior-leader', channel: 'gathering', to: ['everybody'], week: 9,
  },
  {
    subject: 'Terug naar de servicedesk: wat is er met jullie meldingen gedaan?',
    text: 'Per melding van de afgelopen twee maanden: wat hebben we ermee gedaan, en wat merk je daarvan?',
    covers: ['personal-impact'], by: { managerOf: 1 }, voice: 'direct-manager', channel: 'team-meeting', to: [{ team: 1 }], week: 1,
  },
];

/** The communication plan of the demo: most groups are spoken to, one has heard nothing for more than six weeks. Through the verbs. */
export async function seedCommunication(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const lead = { ...given, permissions: permissionsOf('project-lead') };
  const monday = periodOf(dayIn(asOf, given.timeZone), 'week').start;
  const teams = await listTeams(given);
  const rows = await inWorkspace(given.workspaceId, (tx) => tx.member.findMany({ where: { workspaceId: given.workspaceId, accessEndedAt: null }, orderBy: [{ personId: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }], select: { id: true, role: true } }));
  const ofRole = (role: Role) => (rows.find((row) => row.role === role) ?? rows[0]!).id;
  const senderOf = (by: Story['by']) => (typeof by === 'string' ? ofRole(by) : (teams[by.managerOf]?.members.find(({ isManager }) => isManager)?.id ?? ofRole('manager')));
  const keyOf = (heard: Heard) => (typeof heard === 'string' ? heard : (teams[heard.team]?.id ?? EVERYBODY));
  for (const { subject, text, covers, by, voice, channel, to, week, isTold, repetition } of STORY) {
    const on = addDays(monday, 7 * week + 1);
    const repeat = repetition ? { everyWeeks: repetition.everyWeeks, repeatUntil: addDays(monday, 7 * repetition.untilWeek + 1) } : {};
    const input = PlannedMessageSchema.parse({ subject, text, covers, senderId: senderOf(by), voice, audience: to.map(keyOf), channel, plannedOn: on, ...repeat });
    const { id } = must(await planMessage(lead, input, toDate(addDays(isTold ? on : monday, -7))));
    if (isTold) must(await tellMessage(lead, id, { on, asOf: toDate(addDays(on, 1)) }));
  }
  tell(`${STORY.length} messages in the communication plan, ${STORY.filter(({ isTold }) => isTold).length} of them told.`);
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo's communication plan was refused: ${result.reason}`);
  return result.value;
}
