import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addCelebration } from '#app/roadmap/hypercare/change-celebrations.server.ts';
import { addReview } from '#app/roadmap/hypercare/change-hypercare.server.ts';
import { findHypercare } from '#app/roadmap/hypercare/read-hypercare.server.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import type { Result } from '#app/values/result.ts';
import { actAs } from './act-as.ts';
import type { SeedOptions } from './seed-options.ts';

/** What was said on the moments after go-live, in their order; a moment without a story was missed. */
const DAILY: (Told | null)[] = [
  { seen: 'Inloggen lukt overal. Twee mensen van de avondploeg zien hun eigen meldingen niet.', agreed: 'Beheer zet hun team goed, vandaag voor vier uur.', openPoints: 7 },
  { seen: 'De avondploeg kan verder. Telefoon en scherm lopen niet gelijk: mensen typen pas na het gesprek.', agreed: 'Sleutelgebruikers zitten er ’s middags naast.', openPoints: 9 },
  { seen: 'Het veld “oorzaak” houdt op: niemand weet welke te kiezen.', agreed: 'De teamleiders maken er vijf van, maandag staan die erin.', openPoints: 8 },
  { seen: 'De vijf oorzaken werken. Er wordt minder gebeld naar beheer.', openPoints: 5 },
  { seen: 'Eén team houdt een eigen lijst bij “voor de zekerheid”.', agreed: 'De teamleider vraagt in het overleg alleen nog naar wat in het systeem staat.', openPoints: 4 },
  { seen: 'De lijst van het team is weg. Meldingen van de balie komen nog een dag later.', openPoints: 4 },
  null,
  { seen: 'De balie heeft een tweede scherm. Meldingen staan er dezelfde dag in.', openPoints: 2 },
  { seen: 'Rustig. Vragen gaan over handiger werken, niet over hoe het moet.', openPoints: 2 },
  { seen: 'Laatste dagelijkse overleg. Wie nog vastloopt, weet bij wie te zijn.', agreed: 'Verder elke week.', openPoints: 1 },
];

const LATER: Record<string, Told> = {
  'week-3': { seen: 'Steeds terug: een klant met twee kaarten. De rest loopt.', agreed: 'Vaste mensen per team voegen samen, na een korte training.', openPoints: 3 },
  'week-4': { seen: 'Een maand onderweg. Drie teams leggen alles dezelfde dag vast, één nog niet.', agreed: 'De teamleider van dat team kijkt elke ochtend mee.', openPoints: 2 },
  'day-60': { seen: 'Twee teams vielen terug: vrijdags wordt alles achteraf ingevuld.', agreed: 'Het teamoverleg gaat weer vanuit het systeem; de teamleiders letten op de vrijdag.', openPoints: 2 },
};

interface Told {
  seen: string;
  agreed?: string;
  openPoints: number;
}

const CELEBRATIONS: { how: string; by: Role; inDays: number }[] = [
  { how: 'Taart op elke vloer, en de directie bedankt de sleutelgebruikers bij naam.', by: 'management', inDays: 1 },
  { how: 'Ontbijt met de nachtploeg, die het systeem als eerste gebruikte.', by: 'manager', inDays: 4 },
];

/** The moments after the programme went live: held almost all, one missed; and how the start was celebrated. */
export async function seedHypercare(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const lead = await actAs(given, 'project-lead');
  const found = await findHypercare(lead, null, asOf);
  if (!found) throw new Error('The demo has no go-live.');
  const today = dayIn(asOf, given.timeZone);
  const been = found.moments.filter(({ within }) => within.end <= today);
  const daily = been.filter(({ kind }) => kind === 'daily');
  for (const { key, kind, within } of been) {
    const told = kind === 'daily' ? DAILY[daily.findIndex((each) => each.key === key)] : LATER[key];
    if (told) must(await addReview(lead, { moment: key, waveId: null, heldOn: within.start, ledById: lead.member!.id, seen: told.seen, agreed: told.agreed ?? '', openPoints: told.openPoints }, asOf));
  }
  for (const { how, by, inDays } of CELEBRATIONS) {
    const { member } = await actAs(given, by);
    must(await addCelebration(lead, { waveId: null, on: addDays(found.clock.on, inDays), how, ledById: member!.id, isHeld: true }, asOf));
  }
  tell(`${been.length} moments after go-live, ${CELEBRATIONS.length} celebrations.`);
}

function must<Value>(made: Result<Value>): Value {
  if (!made.ok) throw new Error(`The demo's hypercare was refused: ${made.reason}`);
  return made.value;
}
