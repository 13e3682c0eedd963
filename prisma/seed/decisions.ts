import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDecision, decide, withdrawDecision } from '#app/roadmap/decisions/change-decisions.server.ts';
import { listObjectives } from '#app/roadmap/objectives.server.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import type { Result } from '#app/values/result.ts';
import { actAs } from './act-as.ts';
import type { SeedOptions } from './seed-options.ts';

interface DecisionStory {
  title: string;
  why: string;
  options?: string;
  by: Role;
  serves?: string;
  /** Counted from today; negative is before. */
  askedInDays: number;
  neededInDays?: number;
  decided?: { inDays: number; outcome: string; reason: string };
  /** The title of what it decides anew. */
  replaces?: string;
  isWithdrawn?: boolean;
}

const ONE_SYSTEM = 'Elke klantvraag staat in één systeem';
const SAME_DAY = 'Elke melding staat er dezelfde dag in';

const STORIES: DecisionStory[] = [
  {
    title: 'Welke klanten gaan mee naar het nieuwe systeem?',
    why: 'In de oude bestanden staan klanten die al jaren niets meer vragen. Alles meenemen maakt zoeken traag en de gegevens onbetrouwbaar.',
    options: '1. Iedereen\n2. Wie de laatste drie jaar iets vroeg of kocht\n3. Alleen lopende klanten',
    by: 'project-lead', serves: ONE_SYSTEM, askedInDays: -190, neededInDays: -170,
    decided: { inDays: -176, outcome: 'Wie de laatste drie jaar iets vroeg of kocht. De rest blijft een jaar leesbaar in het oude systeem.', reason: 'Twee van de drie vragen gaan over deze klanten; een oudere klant is zo nog met de hand over te zetten.' },
  },
  {
    title: 'Wie mag een klant samenvoegen?',
    why: 'Dubbele klanten moeten weg, maar een verkeerde samenvoeging kost een middag.',
    options: '1. Iedereen\n2. Alleen beheer\n3. Beheer en één vast iemand per team',
    by: 'administrator', serves: ONE_SYSTEM, askedInDays: -150, neededInDays: -140,
    decided: { inDays: -144, outcome: 'Alleen beheer.', reason: 'In de proef voegden drie collega’s de verkeerde klanten samen.' },
  },
  {
    title: 'Bewaren we de oude postbus na de livegang?',
    why: 'Zolang de postbus er is, beantwoorden mensen daar vragen buiten het systeem om.',
    by: 'management', serves: SAME_DAY, askedInDays: -110, neededInDays: -95,
    decided: { inDays: -99, outcome: 'Nee. Vanaf de livegang stuurt de postbus een antwoord met het nieuwe adres, na vier weken gaat hij dicht.', reason: 'Wat naast het systeem kan, gebeurt naast het systeem. Vier weken is genoeg om klanten te laten wennen.' },
  },
  { title: 'Bouwen we een koppeling met het oude urenprogramma?', why: 'De buitendienst boekte uren per melding.', by: 'management', askedInDays: -130, isWithdrawn: true },
  {
    title: 'Wie mag een klant samenvoegen, nu teams het zelf vragen?',
    why: 'Beheer doet er drie dagen over. Teams werken ondertussen met twee kaarten van dezelfde klant.',
    options: '1. Zo laten\n2. Beheer en één vast iemand per team, na een korte training',
    by: 'administrator', serves: ONE_SYSTEM, askedInDays: -40, replaces: 'Wie mag een klant samenvoegen?',
    decided: { inDays: -33, outcome: 'Beheer en één vast iemand per team, na een korte training.', reason: 'Samenvoegen is intussen terug te draaien, en de vaste mensen kennen hun klanten.' },
  },
  {
    title: 'Krijgt de avondploeg een eigen meldingenscherm?',
    why: 'De avondploeg sluit een melding pas de volgende ochtend, want het scherm vraagt om een veld dat zij niet weten.',
    options: '1. Eigen scherm met drie velden\n2. Het veld niet meer verplicht\n3. Niets doen',
    by: 'management', serves: SAME_DAY, askedInDays: -18, neededInDays: -4,
  },
  {
    title: 'Gaan we na een jaar verder met de tweede leverancier?',
    why: 'Het contract voor beheer loopt af en verlengen moet drie maanden ervoor.',
    options: '1. Verlengen\n2. Zelf doen\n3. Opnieuw uitvragen',
    by: 'management', askedInDays: -6, neededInDays: 24,
  },
];

/** What had to be decided along the way: most was, one thing anew, one is not needed, one waits too long. */
export async function seedDecisions(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const today = dayIn(asOf, given.timeZone);
  const on = (inDays: number) => addDays(today, inDays);
  const at = (inDays: number) => new Date(asOf.getTime() + inDays * 86_400_000);
  const goals = await listObjectives(given);
  const lead = await actAs(given, 'project-lead');
  const made = new Map<string, string>();
  for (const { title, why, options, by, serves, askedInDays, neededInDays, decided, replaces, isWithdrawn } of STORIES) {
    const owner = await actAs(given, by);
    const { id } = must(
      await addDecision(
        lead,
        {
          title, why,
          options: options ?? null,
          ownerId: owner.member!.id,
          neededOn: neededInDays === undefined ? null : on(neededInDays),
          objectiveId: goals.find(({ name }) => name === serves)?.id ?? null,
          replacesId: replaces ? (made.get(replaces) ?? null) : null,
          said: null,
        },
        at(askedInDays),
      ),
    );
    made.set(title, id);
    if (decided) must(await decide(owner, id, { outcome: decided.outcome, reason: decided.reason, decidedOn: on(decided.inDays), version: 1 }, at(decided.inDays)));
    if (isWithdrawn) must(await withdrawDecision(lead, id, { isWithdrawn, asOf: at(askedInDays + 20) }));
  }
  tell(`${STORIES.length} decisions.`);
}

function must<Value>(made: Result<Value>): Value {
  if (!made.ok) throw new Error(`The demo's decision was refused: ${made.reason}`);
  return made.value;
}
