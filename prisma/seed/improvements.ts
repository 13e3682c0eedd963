import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { askImprovement, changeImprovement } from '#app/roadmap/improvements/change-improvement.server.ts';
import { completeImprovement, declineImprovement, planImprovement } from '#app/roadmap/improvements/decide-improvement.server.ts';
import type { ImprovementKind } from '#app/roadmap/improvements/improvement.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { parseInstant } from '#app/values/instant.ts';
import type { Result } from '#app/values/result.ts';
import { actAs } from './act-as.ts';
import type { SeedOptions } from './seed-options.ts';

interface RequestStory {
  kind: ImprovementKind;
  title: string;
  why: string;
  serves?: string;
  by: Role;
  daysAgo: number;
  /** Judged by the project lead. */
  score?: [value: number, effort: number];
  /** Tried by the project lead; the freeze says no. */
  triedDaysAgo?: number;
  plannedDaysAgo?: number;
  doneDaysAgo?: number;
  declined?: { daysAgo: number; reason: string };
}

const ONE_SYSTEM = 'Elke klantvraag staat in één systeem';
const SAME_DAY = 'Elke melding staat er dezelfde dag in';
const BUY_AGAIN = 'Meer klanten kopen nog een keer';

const REQUESTS: RequestStory[] = [
  { kind: 'repair', title: 'Zoeken op telefoonnummer vindt nummers met een streepje niet', why: 'Als een klant belt, zoek ik op het nummer in het scherm. Staat het met een streepje in het systeem, dan maak ik een dubbele aan.', serves: ONE_SYSTEM, by: 'end-user', daysAgo: 68, score: [5, 1], plannedDaysAgo: 66, doneDaysAgo: 59 },
  { kind: 'extension', title: 'Foto’s bij een melding vanaf de telefoon', why: 'De buitendienst belt nu door wat er stuk is. Met een foto ziet de servicedesk het zelf, en komt de melding dezelfde dag compleet binnen.', serves: SAME_DAY, by: 'manager', daysAgo: 47, score: [4, 2], triedDaysAgo: 40 },
  { kind: 'law', title: 'Vastleggen wanneer een klant toestemming voor de nieuwsbrief introk', why: 'We moeten kunnen laten zien sinds wanneer we iemand niet meer mailen. Nu zien we alleen dát de toestemming weg is.', by: 'administrator', daysAgo: 38, score: [4, 3], plannedDaysAgo: 31 },
  { kind: 'extension', title: 'Herinnering als een eerste bestelling drie weken oud is', why: 'Contact binnen een maand lukt alleen wie er zelf aan denkt. Een herinnering in de takenlijst scheelt een lijstje ernaast.', serves: BUY_AGAIN, by: 'analyst', daysAgo: 26, score: [5, 3] },
  { kind: 'extension', title: 'Eigen kleuren in het meldingenscherm', why: 'Ik kijk er de hele dag naar en wil het wat vrolijker.', serves: SAME_DAY, by: 'end-user', daysAgo: 21, score: [1, 3], declined: { daysAgo: 19, reason: 'Het helpt niet om een melding dezelfde dag vast te leggen. Is het scherm moeilijk te lezen, vraag dan om hulp: dat is een reparatie.' } },
  { kind: 'repair', title: 'Het onderwerp van een melding springt terug na bewaren', why: 'Kies je het tweede onderwerp uit de lijst, dan staat na bewaren het eerste er weer. Ik moet het dus twee keer doen.', serves: SAME_DAY, by: 'end-user', daysAgo: 2 },
];

/** What people asked for after go-live; one extension was to be planned, and the freeze said until when it waits. */
export async function seedImprovements(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const goals = await listObjectives(given);
  const lead = await actAs(given, 'project-lead');
  const at = (daysAgo: number, time: string) => new Date(Math.min(parseInstant(`${addDays(dayIn(asOf, given.timeZone), -daysAgo)} ${time}`, given.timeZone)!.getTime(), asOf.getTime()));
  for (const { kind, title, why, serves, by, daysAgo, score, triedDaysAgo, plannedDaysAgo, doneDaysAgo, declined } of REQUESTS) {
    const words = { kind, title, why, objectiveId: goals.find(({ name }) => name === serves)?.id ?? null };
    const { id } = must(await askImprovement(await actAs(given, by), { ...words, value: null, effort: null }, at(daysAgo, '11:15')));
    let version = 1;
    if (score) must(await changeImprovement(lead, id, { ...words, value: score[0], effort: score[1], version: version++ }, { asOf: at(daysAgo - 1, '09:30'), metrics: metricCatalogue }));
    if (triedDaysAgo !== undefined) expectFrozen(await planImprovement(lead, id, { version, asOf: at(triedDaysAgo, '15:00'), metrics: metricCatalogue }));
    if (plannedDaysAgo !== undefined) must(await planImprovement(lead, id, { version: version++, asOf: at(plannedDaysAgo, '15:00'), metrics: metricCatalogue }));
    if (doneDaysAgo !== undefined) must(await completeImprovement(lead, id, { version: version++, asOf: at(doneDaysAgo, '16:30') }));
    if (declined) must(await declineImprovement(lead, id, { version, reason: declined.reason, asOf: at(declined.daysAgo, '10:00') }));
  }
  tell(`${REQUESTS.length} improvement requests.`);
}

function must<Value>(made: Result<Value>): Value {
  if (!made.ok) throw new Error(`The demo's improvement was refused: ${made.reason}`);
  return made.value;
}

function expectFrozen(refused: Result<unknown>): void {
  if (refused.ok || refused.reason !== 'frozen') throw new Error('The demo could plan an extension during the freeze.');
}
