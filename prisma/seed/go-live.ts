import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addRehearsal } from '#app/roadmap/go-live/change-rehearsals.server.ts';
import { addCutOverTask } from '#app/roadmap/go-live/change-cut-over.server.ts';
import { addTestCycle } from '#app/roadmap/go-live/change-test-cycles.server.ts';
import { judgeTest } from '#app/roadmap/go-live/judge-test.server.ts';
import { moveCutOverTask } from '#app/roadmap/go-live/move-cut-over.server.ts';
import { findGoLivePage } from '#app/roadmap/go-live/read-go-live.server.ts';
import type { TestKind, TestOutcome } from '#app/roadmap/go-live/readiness-rule.ts';
import { addDays, type Day } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import type { Result } from '#app/values/result.ts';

interface JudgementStory {
  /** From this Monday. */
  week: number;
  outcome: TestOutcome;
  by: Role;
  acceptedDefects?: number;
  note?: string;
}

const TESTS: { name: string; subject: string; kind: TestKind; isReal: boolean; week: number; judged: JudgementStory[] }[] = [
  {
    name: 'Systeemtest zaken',
    subject: 'Een zaak openen, doorzetten naar een collega en afsluiten. Elk veld wordt bewaard, en wat verplicht is wordt gevraagd.',
    kind: 'system',
    isReal: false,
    week: -23,
    judged: [{ week: -23, outcome: 'passed', by: 'administrator' }],
  },
  {
    name: 'Ketentest telefonie en website',
    subject: 'Een telefoontje en een formulier van de website komen bij de juiste klant terecht, ook als het nummer nog onbekend is.',
    kind: 'integration',
    isReal: false,
    week: -21,
    judged: [{ week: -21, outcome: 'accepted', by: 'analyst', acceptedDefects: 1, note: 'Een doorverbonden gesprek staat er twee keer in. De leverancier herstelt dat in de eerste release na livegang.' }],
  },
  {
    name: 'Acceptatietest servicedesk',
    subject: 'Twaalf gesprekken uit de drukste week van vorig jaar, van opnemen tot afsluiten, door zes medewerkers uit drie ploegen.',
    kind: 'acceptance',
    isReal: true,
    week: -18,
    judged: [
      { week: -18, outcome: 'failed', by: 'manager', note: 'Bij klanten met meer dan één adres stond de afspraak bij het verkeerde adres.' },
      { week: -16, outcome: 'accepted', by: 'manager', acceptedDefects: 3, note: 'Twee teksten op het scherm zijn nog in het Engels, en de lijst van de nachtploeg opent traag. Niemand wordt erdoor gestopt; hersteld in de release van week drie.' },
    ],
  },
  {
    name: 'Belastingtest maandagochtend',
    subject: 'Tachtig mensen tegelijk aan het werk, met anderhalf keer de drukste maandag van vorig jaar.',
    kind: 'load',
    isReal: true,
    week: -17,
    judged: [{ week: -17, outcome: 'passed', by: 'administrator', note: 'Het traagste scherm deed er 1,4 seconde over.' }],
  },
];

const FIRST_REHEARSALS = [
  { week: -20, minutes: 310, rowsMoved: 181_240, rowsRefused: 6_312, outcome: 'failed' as const, note: 'Contactpersonen zonder klant werden geweigerd, en de bijlagen pasten niet op de schijf.' },
  { week: -17, minutes: 145, rowsMoved: 187_552, rowsRefused: 214, outcome: 'succeeded' as const, note: '214 dubbele adressen zijn samengevoegd; de lijst is nagekeken door het team. De weg terug duurde een uur, dat moet korter.' },
];
const LAST_REHEARSAL = { week: -14, minutes: 115, rowsMoved: 188_019, rowsRefused: 38, outcome: 'succeeded' as const, note: '38 adressen zonder postcode, met de hand aangevuld. Binnen twintig minuten terug, met de nachtploeg erbij.' };

interface TaskStory {
  name: string;
  /** From the Friday of the cut-over. */
  day: number;
  at: string;
  minutes: number;
  owner: Role;
  backup: Role;
  verification: string;
  rollBack: string;
  /** The name of the task before it. */
  after?: string;
}

const TASKS: TaskStory[] = [
  { name: 'Oude systeem en gedeelde lijsten op alleen-lezen', day: 0, at: '18:00', minutes: 30, owner: 'administrator', backup: 'analyst', verification: 'Twee medewerkers proberen iets te wijzigen en krijgen een melding.', rollBack: 'Zet de rechten terug; dat duurt vijf minuten.' },
  { name: 'Laatste kopie van de gegevens', day: 0, at: '18:30', minutes: 60, owner: 'administrator', backup: 'analyst', verification: 'De kopie opent op de reservemachine en telt evenveel rijen.', rollBack: 'Maak de kopie opnieuw; begin niet zonder.', after: 'Oude systeem en gedeelde lijsten op alleen-lezen' },
  { name: 'Gegevens overzetten', day: 0, at: '19:30', minutes: 120, owner: 'analyst', backup: 'administrator', verification: 'Het aantal rijen per tabel klopt met de kopie, en twintig klanten zijn met de hand vergeleken.', rollBack: 'Zet de kopie terug in het oude systeem, zoals geoefend: twintig minuten.', after: 'Laatste kopie van de gegevens' },
  { name: 'Piket van de nacht inlichten', day: 0, at: '20:00', minutes: 15, owner: 'project-lead', backup: 'consultant', verification: 'Het piket heeft de papieren formulieren en de nummers.', rollBack: 'Bel het piket af.' },
  { name: 'Telefonie en website omzetten', day: 1, at: '07:00', minutes: 60, owner: 'administrator', backup: 'consultant', verification: 'Een testgesprek en een formulier komen bij de juiste klant binnen.', rollBack: 'Zet de oude koppeling weer aan; de leverancier is tot 12.00 uur bereikbaar.', after: 'Gegevens overzetten' },
  { name: 'Steekproef door de teams', day: 1, at: '08:00', minutes: 120, owner: 'manager', backup: 'project-lead', verification: 'Elk team heeft vijf eigen klanten nagekeken en getekend.', rollBack: 'Bij meer dan twee fouten: niet doorgaan, oude systeem weer open.', after: 'Telefonie en website omzetten' },
  { name: 'Besluit: door of terug', day: 1, at: '10:00', minutes: 30, owner: 'management', backup: 'project-lead', verification: 'Het besluit staat in het verslag, met namen.', rollBack: 'Alles terug volgens de stappen hierboven; iedereen krijgt voor 12.00 uur bericht.', after: 'Steekproef door de teams' },
  { name: 'Eerste ploeg logt in', day: 3, at: '07:00', minutes: 60, owner: 'manager', backup: 'project-lead', verification: 'Iedereen van de ploeg is binnen en heeft een zaak vastgelegd.', rollBack: 'Papieren formulieren liggen klaar; de beheerder zit op de vloer.', after: 'Besluit: door of terug' },
];

interface Told {
  owners: readonly { id: string; role: Role }[];
  /** Of this week. */
  monday: Day;
}

/** What was tested and planned before the third gate, and the rehearsals until then: one of two went well. */
export async function seedReadiness(lead: Scope, { owners, monday }: Told): Promise<void> {
  for (const { name, subject, kind, isReal, week, judged } of TESTS) {
    const planned = must(await addTestCycle(lead, { name, subject, kind, withMigratedData: isReal, withRightRoles: isReal, plannedOn: dayOf(monday, week), version: undefined }, at(monday, week - 2)));
    for (const { week: on, outcome, by, acceptedDefects = 0, note = '' } of judged) must(await judgeTest(lead, planned.id, { outcome, byId: idOf(owners, by), on: dayOf(monday, on), acceptedDefects, note, version: 1 }, at(monday, on)));
  }
  for (const rehearsal of FIRST_REHEARSALS) await rehearse(lead, { owners, monday }, rehearsal);
  const friday = addDays(monday, 7 * -13 + 4);
  const ids = new Map<string, string>();
  for (const { name, day, at: clock, minutes, owner, backup, verification, rollBack, after } of TASKS) {
    const startsAt = moment(lead, addDays(friday, day), clock);
    const ownerId = idOf(owners, owner);
    const { id } = must(await addCutOverTask(lead, { name, startsAt, minutes, ownerId, backupId: idOf(owners, backup, ownerId), verification, rollBack, afterId: after ? (ids.get(after) ?? null) : null, version: undefined }, at(monday, -16)));
    ids.set(name, id);
  }
}

/** The rehearsal that the gate had waited for. */
export async function seedLastRehearsal(lead: Scope, told: Told): Promise<void> {
  await rehearse(lead, told, LAST_REHEARSAL);
}

/** The weekend itself: everything was done when it was planned to be, and seen to work. */
export async function seedCutOverWeekend(lead: Scope): Promise<void> {
  for (const { id, startsAt, minutes } of (await findGoLivePage(lead))?.tasks ?? []) {
    const ended = startsAt.getTime() + minutes * 60_000;
    must(await moveCutOverTask(lead, id, { to: 'done', asOf: new Date(ended) }));
    must(await moveCutOverTask(lead, id, { to: 'verified', asOf: new Date(ended + 10 * 60_000) }));
  }
}

async function rehearse(lead: Scope, { owners, monday }: Told, { week, ...rehearsal }: typeof LAST_REHEARSAL | (typeof FIRST_REHEARSALS)[number]): Promise<void> {
  must(await addRehearsal(lead, { ...rehearsal, heldOn: dayOf(monday, week), ledById: idOf(owners, 'analyst'), version: undefined }, at(monday, week)));
}

/** The Tuesday of that week. */
const dayOf = (monday: Day, week: number) => addDays(monday, 7 * week + 1);
const at = (monday: Day, week: number) => new Date(`${dayOf(monday, week)}T13:00:00Z`);

function moment({ timeZone }: Scope, on: Day, clock: string): Date {
  const instant = parseInstant(`${on}T${clock}`, timeZone);
  if (!instant) throw new Error(`No moment: ${on} ${clock}`);
  return instant;
}

/** Where nobody has the role, somebody else; a backup is never the owner. */
function idOf(owners: Told['owners'], role: Role, besides?: string): string {
  const others = owners.filter(({ id }) => id !== besides);
  const one = others.find((each) => each.role === role) ?? others[0];
  if (!one) throw new Error('The demo needs two members for its cut-over.');
  return one.id;
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo's go-live was refused: ${result.reason}`);
  return result.value;
}
