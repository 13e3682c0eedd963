import { addChallenge, changeChallenge } from '#app/roadmap/impact/change-challenges.server.ts';
import { addGroup } from '#app/roadmap/impact/change-groups.server.ts';
import { findImpact, listGroupChoices } from '#app/roadmap/impact/read-impact.server.ts';
import type { ImpactScores } from '#app/roadmap/impact/impact-rule.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Result } from '#app/values/result.ts';

interface GroupStory extends ImpactScores {
  name: string;
  /** The affected role whose benefit is theirs. */
  role: string;
  now: string;
  wanted: string;
  note: string;
}

const GROUPS: GroupStory[] = [
  {
    name: 'Servicedesk',
    role: 'Servicedeskmedewerker',
    now: 'Iedereen houdt een eigen lijst bij. Wie een klant eerder hielp en wat er beloofd is, weet alleen die collega. Is die er niet, dan begint de klant opnieuw.',
    wanted: 'Wie opneemt, leest eerst wat er al gevraagd en beloofd is en helpt meteen verder. Elke melding staat er dezelfde dag in.',
    organisation: 3,
    department: 5,
    individual: 4,
    note: 'Voor deze mensen verandert de hele werkdag. Oefenen hoort in het rooster, niet erna.',
  },
  {
    name: 'Teamleiders',
    role: 'Teamleider',
    now: 'Het teamoverleg gaat over lijstjes die op vrijdag met de hand zijn gemaakt. Wie hulp nodig heeft, blijkt als het al misging.',
    wanted: 'Het overleg gaat vanuit het systeem. Wie hulp nodig heeft en wat blijft liggen, staat voor iedereen op hetzelfde scherm.',
    organisation: 3,
    department: 4,
    individual: 4,
    note: 'Zij gaan voor. Wat zij niet gebruiken, gebruikt hun team ook niet.',
  },
  {
    name: 'Verkoop binnendienst',
    role: 'Verkoper binnendienst',
    now: 'Bellen op gevoel. Dat een klant nog op antwoord wacht, hoor je pas aan de telefoon.',
    wanted: 'Voor het bellen even kijken wat er speelt. Na het gesprek één regel vastleggen die een collega kan gebruiken.',
    organisation: 2,
    department: 3,
    individual: 3,
    note: '',
  },
];

/** Joined after go-live, when their calls turned out to begin at the desk. */
const LATE_GROUP: GroupStory = {
  name: 'Planners buitendienst',
  role: 'Planner buitendienst',
  now: 'De planner belt de servicedesk na om te horen wat de klant precies meldde, en rijdt soms voor niets.',
  wanted: 'De melding is meteen bruikbaar: adres, storing en afspraak staan erin. Nabellen is alleen nog voor spoed.',
  organisation: 2,
  department: 3,
  individual: 2,
  note: 'Kwamen er later bij; hun teamleider oefent met ze mee.',
};

interface RiskStory {
  group: string;
  score: number;
  mitigation?: string;
  owner?: Role;
}

const CHALLENGES: { name: string; risks: RiskStory[]; late: RiskStory }[] = [
  {
    name: 'Te weinig tijd om te oefenen',
    risks: [
      { group: 'Servicedesk', score: 5, mitigation: 'Per ploeg twee keer een uur oefenen onder werktijd, ook de nachtploeg. De bezetting is in die weken ruimer.', owner: 'manager' },
      { group: 'Teamleiders', score: 3, mitigation: 'Oefenen in het eigen overleg, met de eigen cijfers.', owner: 'project-lead' },
      { group: 'Verkoop binnendienst', score: 2 },
    ],
    late: { group: 'Planners buitendienst', score: 2 },
  },
  {
    name: 'De oude lijstjes blijven bestaan',
    risks: [
      { group: 'Servicedesk', score: 4, mitigation: 'Op de dag van livegang gaan de gedeelde lijsten op alleen-lezen.', owner: 'administrator' },
      { group: 'Teamleiders', score: 5, mitigation: 'Het overleg begint met het scherm van het systeem; een eigen lijst telt daar niet mee.', owner: 'management' },
      { group: 'Verkoop binnendienst', score: 3 },
    ],
    late: { group: 'Planners buitendienst', score: 3, mitigation: 'Na een maand samen kijken welke lijst nog nodig is.', owner: 'project-lead' },
  },
  {
    name: 'Zorg dat personen gecontroleerd worden',
    risks: [
      { group: 'Servicedesk', score: 4, mitigation: 'Alleen cijfers van groepen, zoals afgesproken met de ondernemingsraad. Iedereen ziet wat er over hem gemeten wordt.', owner: 'project-lead' },
      { group: 'Teamleiders', score: 2 },
      { group: 'Verkoop binnendienst', score: 3 },
    ],
    late: { group: 'Planners buitendienst', score: 1 },
  },
  {
    name: 'Vastleggen voelt als extra werk',
    risks: [
      { group: 'Servicedesk', score: 3, mitigation: 'Elke week laten zien welke vraag er sneller door beantwoord werd.', owner: 'manager' },
      { group: 'Teamleiders', score: 1 },
      { group: 'Verkoop binnendienst', score: 4, mitigation: 'Alleen vragen wat de volgende beller nodig heeft: één regel per gesprek.', owner: 'consultant' },
    ],
    late: { group: 'Planners buitendienst', score: 2 },
  },
];

interface Told {
  owners: readonly { id: string; role: Role }[];
  at: Date;
}

/** What the impact phase found: three groups, and what might stand in their way; complete before its gate was decided. */
export async function seedImpact(lead: Scope, { owners, at }: Told): Promise<void> {
  const ids = new Map<string, string>();
  for (const group of GROUPS) ids.set(group.name, await tellGroup(lead, group, at));
  for (const { name, risks } of CHALLENGES) must(await addChallenge(lead, { name, risks: risks.map((risk) => weighing(risk, ids, owners)) }, at));
}

/** The group that came later, weighed on the same challenges. */
export async function seedLateGroup(lead: Scope, { owners, at }: Told): Promise<void> {
  const ids = new Map([[LATE_GROUP.name, await tellGroup(lead, LATE_GROUP, at)]]);
  for (const { id, name, version } of (await findImpact(lead))?.challenges ?? []) {
    const late = CHALLENGES.find((challenge) => challenge.name === name)?.late;
    if (late) must(await changeChallenge(lead, id, { name, version, risks: [weighing(late, ids, owners)] }, at));
  }
}

async function tellGroup(lead: Scope, { role, ...group }: GroupStory, at: Date): Promise<string> {
  const { roles } = await listGroupChoices(lead);
  return must(await addGroup(lead, { ...group, teamId: null, roleId: roles.find(({ name }) => name === role)?.id ?? null }, at)).id;
}

function weighing({ group, score, mitigation = '', owner }: RiskStory, ids: ReadonlyMap<string, string>, owners: Told['owners']) {
  return { groupId: ids.get(group) ?? '', score, mitigation, ownerId: owners.find(({ role }) => role === owner)?.id ?? null };
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo's impact was refused: ${result.reason}`);
  return result.value;
}
