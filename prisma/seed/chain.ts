import { tieItem } from '#app/adoption/checklists/tie-item.server.ts';
import { tieMessage } from '#app/adoption/key-messages/tie-message.server.ts';
import { tieBehaviour } from '#app/crm/behaviours/behaviours.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { readChainFacts } from '#app/roadmap/chain/chain.server.ts';
import { tieCriterion } from '#app/roadmap/chain/tie-criterion.server.ts';
import type { Result } from '#app/values/result.ts';
import type { SeedOptions } from './seed-options.ts';

/** Which agreement brings which specification nearer, and what practises and asks for it, by their names in the story. */
const LINKS: { behaviour: string; serves: string; items: string[]; messages: string[] }[] = [
  { behaviour: 'Meteen vastleggen', serves: 'Bijwerken is een gewoonte', items: ['Leg een klantcontact vast', 'Leg vijf contacten vast binnen een week'], messages: ['Klanten vertrekken omdat'] },
  { behaviour: 'Uitkomst erbij', serves: 'Iedereen werkt elke week in het systeem', items: ['Werk je eerste melding bij'], messages: ['Jij ziet voortaan meteen'] },
  // Nobody has heard why yet: the chain shows it.
  { behaviour: 'Antwoord binnen een dag', serves: 'Klanten kopen opnieuw', items: ['Vraag een klant of het klopt', 'Los drie meldingen op'], messages: [] },
];

const CRITERION = { title: 'De sleutelgebruikers zijn aanwezig en bereikbaar', judges: 'Iedereen wordt gezien' };

/** Ties the demo's chain together, but for a few links that are still missing and a few ends that are loose. */
export async function seedChain(given: Scope, { tell }: Pick<SeedOptions, 'tell'>): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('project-lead') };
  const { specifications, behaviours, items, messages, criteria } = await readChainFacts(scope);
  const specIds = new Set(specifications.map(({ id }) => id));
  const specOf = (name: string) => find(specifications, (spec) => spec.name === name, name).id;
  for (const link of LINKS) {
    const { id } = find(behaviours, ({ name }) => name === link.behaviour, link.behaviour);
    must(await tieBehaviour(scope, id, specOf(link.serves), specIds));
    for (const start of link.items) must(await tieItem(scope, find(items, ({ title }) => title.nl.startsWith(start), start).key, id));
    for (const start of link.messages) must(await tieMessage(scope, find(messages, ({ text }) => text.startsWith(start), start).id, id));
  }
  must(await tieCriterion(scope, find(criteria, ({ title }) => title.nl === CRITERION.title, CRITERION.title).id, specOf(CRITERION.judges)));
  tell('Goals, specifications, agreements, items, messages and gates are tied into one chain.');
}

function find<Thing>(things: readonly Thing[], isIt: (thing: Thing) => boolean, name: string): Thing {
  const found = things.find(isIt);
  if (!found) throw new Error(`The demo has no "${name}" to tie.`);
  return found;
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`The demo's chain was refused: ${result.reason}`);
}
