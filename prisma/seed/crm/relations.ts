import { inWorkspaceSql } from '#app/db/sql.server.ts';
import type { CrmRecord } from '#app/crm/record/record.ts';
import { change, daysBefore, make, type Story } from './story.ts';

const INDUSTRIES = ['Bouw', 'Detailhandel', 'Groothandel', 'Horeca', 'Onderwijs', 'Overheid', 'Vervoer', 'Zakelijke dienstverlening', 'Zorg'];
const PLACES: [string, string][] = [['Amersfoort', '3811'], ['Arnhem', '6811'], ['Breda', '4811'], ['Deventer', '7411'], ['Groningen', '9711'], ['Haarlem', '2011'], ['Leeuwarden', '8911'], ['Middelburg', '4331'], ['Utrecht', '3511'], ['Zwolle', '8011']];
const JOBS = ['Directeur', 'Financieel medewerker', 'Hoofd inkoop', 'Inkoper', 'Office manager', 'Projectleider', 'Secretaris', 'Voorzitter'];
const PREFIXES = ['van', 'van de', 'van den', 'van der', 'de', 'ter', null, null, null, null, null, null];
const STAGES = ['customer', 'customer', 'customer', 'member', 'partner'];

export interface Relation {
  id: string;
  name: string;
  /** Its people, the one to call first. */
  contacts: CrmRecord[];
}

/**
 * Gives the busiest customers of the shop a face: what they are, where they are, and people with Dutch names. All names,
 * addresses and numbers are invented; telephone numbers lie in the range that the Dutch regulator keeps for fiction where there is one.
 */
export async function seedRelations(story: Story, size: number): Promise<Relation[]> {
  const { faker, colleagues } = story;
  const all = await accountsByOrders(story);
  const accounts = all.slice(0, size);
  await change(story, 'account', all.slice(size).map(({ id }, at) => ({ id, set: { ...sketch(story), lifecycle_stage: at % 7 === 3 ? 'former' : faker.helpers.arrayElement(STAGES), owner_id: at % 6 === 5 ? null : (colleagues[at % colleagues.length] ?? null) } })));
  await change(
    story,
    'account',
    accounts.map(({ id }, at) => {
      return {
        id,
        set: {
          ...sketch(story),
          lifecycle_stage: faker.helpers.arrayElement(STAGES),
          employees: faker.number.int({ min: 2, max: 240 }),
          email: `info@relatie-${at + 1}.example`,
          phone: `085 0${String(13_0000 + at).padStart(6, '0')}`,
          domain: `relatie-${at + 1}.example`,
          kvk_number: String(90_000_001 + at),
          street: faker.location.street(),
          house_number: faker.number.int({ min: 1, max: 180 }),
          owner_id: colleagues[at % colleagues.length] ?? null,
          parent_id: at > 3 && at % 17 === 0 ? (accounts[at % 3]?.id ?? null) : null,
          tags: at % 9 === 0 ? ['Sleutelrelatie'] : at % 5 === 0 ? ['Kerstkaart'] : [],
        },
      };
    }),
  );
  const people = await make(
    story,
    'contact',
    accounts.flatMap(({ id }, at) => Array.from({ length: at < size / 5 ? 3 : at < size / 2 ? 2 : 1 }, (_, nth) => person(story, id, at * 3 + nth))),
    daysBefore(story, 420),
  );
  const byAccount = new Map(accounts.map(({ id, name }) => [id, { id, name, contacts: [] as CrmRecord[] }]));
  for (const contact of people) byAccount.get(contact.account_id as string)?.contacts.push(contact);
  await seedConsents(story, people);
  return [...byAccount.values()];
}

/** What even a small customer is known by. */
function sketch({ faker }: Story) {
  const [city, postcode] = faker.helpers.arrayElement(PLACES);
  return {
    industry: faker.helpers.arrayElement(INDUSTRIES),
    size_class: faker.helpers.arrayElement(['1', '2-9', '10-49', '50-249']),
    postcode: `${postcode} ${faker.string.alpha({ length: 2, casing: 'upper', exclude: ['F', 'I', 'O', 'Q', 'U', 'Y'] })}`,
    city,
    country: 'NL',
  };
}

function person({ faker, colleagues }: Story, accountId: string, at: number): Record<string, unknown> {
  const given = faker.person.firstName();
  const surname = faker.person.lastName().replace(/^((van|de|der|den|ter|te|in|'t)\s+)+/i, '');
  return {
    salutation: faker.helpers.arrayElement(['Dhr.', 'Mevr.', null]),
    given_name: given,
    initials: `${given.charAt(0)}.`,
    surname_prefix: faker.helpers.arrayElement(PREFIXES),
    surname,
    email: `contact-${at + 1}@relatie.example`,
    phone: at % 3 === 0 ? null : `06 10${String(100_000 + at * 7).padStart(6, '0')}`,
    account_id: accountId,
    job_title: faker.helpers.arrayElement(JOBS),
    language: at % 11 === 0 ? 'en' : 'nl',
    birth_date: at % 4 === 0 ? `${1955 + (at % 45)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}` : null,
    owner_id: colleagues[at % colleagues.length],
    tags: at % 8 === 0 ? ['Beslisser'] : [],
  };
}

async function seedConsents(story: Story, people: readonly CrmRecord[]): Promise<void> {
  const { faker, today } = story;
  const inputs = people.flatMap((contact, at): Record<string, unknown>[] => {
    if (at % 3 === 2) return [];
    const given = { contact_id: contact.id, purpose: 'newsletter', channel: 'email', lawful_basis: 'consent', status: 'given', at: `${today.slice(0, 4)}-0${faker.number.int({ min: 1, max: 6 })}-15T10:00:00Z`, proof: 'Formulier op de website' };
    return at % 10 === 0 ? [given, { ...given, status: 'withdrawn', at: `${today.slice(0, 4)}-09-0${faker.number.int({ min: 1, max: 9 })}T10:00:00Z`, proof: 'Afmeldlink in de nieuwsbrief' }] : [given];
  });
  await make(story, 'consent', inputs.filter(({ at }) => String(at) <= story.asOf.toISOString()));
}

/** The busiest of the last months first. */
async function accountsByOrders({ scope, today }: Story): Promise<{ id: string; name: string }[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT a.id, a.name FROM accounts a JOIN orders o ON o.workspace_id = a.workspace_id AND o.account_id = a.id
    WHERE a.workspace_id = ${scope.workspaceId}::uuid GROUP BY a.id ORDER BY count(*) FILTER (WHERE o.ordered_on > ${today}::date - 300) DESC, count(*) DESC, a.external_id`);
}
