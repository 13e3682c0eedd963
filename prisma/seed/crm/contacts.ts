import { addDays } from '#app/values/day.ts';
import type { CrmRecord } from '#app/crm/record/record.ts';
import type { Relation } from './relations.ts';
import { daysBefore, make, type Story, workMoment } from './story.ts';

/** Channel, direction, subject, topic. */
const TALKS: [string, string, string, string][] = [
  ['phone', 'in', 'Vraag over de levertijd', 'Levering'],
  ['phone', 'in', 'Factuur niet ontvangen', 'Facturen'],
  ['phone', 'out', 'Nagebeld over de offerte', 'Verkoop'],
  ['phone', 'out', 'Gebeld hoe de levering beviel', 'Nazorg'],
  ['email', 'in', 'Bestelling aanpassen', 'Bestellingen'],
  ['email', 'in', 'Vraag over korting bij grotere aantallen', 'Verkoop'],
  ['email', 'out', 'Offerte toegestuurd', 'Verkoop'],
  ['email', 'out', 'Bevestiging van de afspraak', 'Verkoop'],
  ['visit', 'out', 'Bezoek op locatie', 'Relatie'],
  ['meeting', 'out', 'Jaargesprek', 'Relatie'],
  ['video', 'out', 'Kennismaking via beeldbellen', 'Relatie'],
  ['chat', 'in', 'Waar blijft mijn pakket?', 'Levering'],
  ['web', 'in', 'Contactformulier ingevuld', 'Bestellingen'],
  ['social', 'in', 'Bericht over een verkeerde verpakking', 'Klachten'],
];
const OUTCOMES = ['Afgehandeld', 'Teruggebeld', 'Afspraak gemaakt', 'Informatie gestuurd', 'Geen gehoor', null];
const CASES: [string, string, string, string][] = [
  ['question', 'Hoe wijzig ik een bestelling?', 'normal', 'Bestellingen'],
  ['complaint', 'Doos beschadigd aangekomen', 'high', 'Levering'],
  ['complaint', 'Verkeerd artikel geleverd', 'high', 'Levering'],
  ['question', 'Dubbel bedrag afgeschreven?', 'urgent', 'Facturen'],
  ['request', 'Graag een verzamelfactuur per maand', 'normal', 'Facturen'],
  ['incident', 'Bestelkoppeling geeft een fout', 'urgent', 'Koppeling'],
];
const NOTES = ['Vertrekt per april; opvolger nog niet bekend.', 'Belt liever dan mailt. Niet op vrijdag.', 'Levert zelf ook aan scholen in de buurt: kans voor cadeaubonnen.', 'Let op: inkoop loopt via de moederorganisatie.', 'Wil elk kwartaal een overzicht van de bestellingen.'];
const TASKS = ['Offerte nabellen', 'Jaargesprek inplannen', 'Contactgegevens nakijken', 'Klacht navragen bij het magazijn', 'Voorstel voor verlenging maken', 'Bedankje sturen na bezoek'];

/** Half a year of contact over all channels, with what came of it. */
export async function seedContacts(story: Story, relations: readonly Relation[], deals: readonly CrmRecord[]): Promise<void> {
  const { faker, colleagues } = story;
  const talks = relations.flatMap((relation, rank): Record<string, unknown>[] =>
    Array.from({ length: Math.max(3, 22 - Math.floor(rank / 3)) }, () => {
      const [channel, direction, subject, topic] = faker.helpers.arrayElement(TALKS);
      const daysAgo = faker.number.int({ min: 0, max: 180 });
      const occurred = workMoment(story, daysAgo);
      const answered = direction === 'in' && (daysAgo > 6 || faker.number.float() < 0.7) ? new Date(Math.min(new Date(occurred).getTime() + faker.number.int({ min: 4, max: 2_600 }) * 60_000, story.asOf.getTime())).toISOString() : null;
      return {
        channel,
        direction,
        subject,
        topic,
        occurred_at: occurred,
        duration_seconds: ['phone', 'visit', 'meeting', 'video'].includes(channel) ? faker.number.int({ min: 60, max: 3_600 }) : null,
        outcome: faker.helpers.arrayElement(OUTCOMES),
        account_id: relation.id,
        contact_id: faker.helpers.arrayElement(relation.contacts).id,
        deal_id: topic === 'Verkoop' ? (deals.find((deal) => deal.account_id === relation.id)?.id ?? null) : null,
        owner_id: faker.helpers.arrayElement(colleagues),
        response_due_at: direction === 'in' ? new Date(new Date(occurred).getTime() + 86_400_000).toISOString() : null,
        first_responded_at: answered,
      };
    }),
  );
  const mailings = relations.flatMap(({ id, contacts }) => contacts.slice(0, 1).map((contact) => ({ channel: 'email', direction: 'out', subject: 'Nieuwsbrief verstuurd', occurred_at: workMoment(story, 12), account_id: id, contact_id: contact.id, is_machine: true })));
  await make(story, 'interaction', [...talks, ...mailings]);
}

export async function seedService(story: Story, relations: readonly Relation[]): Promise<void> {
  const { faker, colleagues, today } = story;
  await make(
    story,
    'case',
    relations.slice(0, 45).map(({ id, contacts }, at) => {
      const [kind, subject, priority, topic] = faker.helpers.arrayElement(CASES);
      const daysAgo = at < 14 ? faker.number.int({ min: 0, max: 9 }) : faker.number.int({ min: 10, max: 150 });
      const opened = workMoment(story, daysAgo);
      const isSolved = at >= 14;
      const later = (hours: number) => new Date(Math.min(new Date(opened).getTime() + hours * 3_600_000, story.asOf.getTime())).toISOString();
      return { number: `Z-${String(2026_0001 + at)}`, kind, subject, priority, topic, channel: faker.helpers.arrayElement(['phone', 'email', 'web']), status: isSolved ? 'closed' : faker.helpers.arrayElement(['new', 'open', 'waiting']), account_id: id, contact_id: contacts[0]?.id, opened_at: opened, due_at: new Date(new Date(opened).getTime() + 5 * 86_400_000).toISOString(), first_responded_at: isSolved || at % 2 ? later(3) : null, solved_at: isSolved ? later(faker.number.int({ min: 5, max: 160 })) : null, owner_id: faker.helpers.arrayElement(colleagues) };
    }),
  );
  await make(story, 'note', relations.slice(0, 40).map(({ id, contacts }, at) => ({ text: NOTES[at % NOTES.length], account_id: id, contact_id: at % 2 ? contacts[0]?.id : null, owner_id: faker.helpers.arrayElement(colleagues) })), daysBefore(story, 24));
  await make(
    story,
    'task',
    relations.slice(0, 50).map(({ id, contacts }, at) => ({ title: TASKS[at % TASKS.length], due_on: addDays(today, (at % 19) - 6), priority: faker.helpers.arrayElement(['low', 'normal', 'normal', 'high']), done_at: at % 4 === 3 ? workMoment(story, at % 9) : null, account_id: id, contact_id: contacts[0]?.id, owner_id: colleagues[at % colleagues.length] })),
    daysBefore(story, 12),
  );
}
