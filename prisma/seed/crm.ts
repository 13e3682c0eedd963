import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { seedChannels } from './crm/channels.ts';
import { seedCampaigns, seedMembers } from './crm/members.ts';
import { seedContacts, seedService } from './crm/contacts.ts';
import { seedRelations } from './crm/relations.ts';
import { seedDeals, seedProducts, seedUsage } from './crm/selling.ts';
import { type Story, storyFaker } from './crm/story.ts';
import type { SeedOptions } from './seed-options.ts';

const RELATIONS = 90;

/** Puts an invented year of relations around the shop's busiest customers: people, talks, deals, cases, memberships, invoices, campaigns. */
export async function seedCrm(scope: Scope, { asOf, colleagues, tell }: SeedOptions & { colleagues: readonly string[] }): Promise<void> {
  const story: Story = { scope, faker: storyFaker(), asOf, today: dayIn(asOf, scope.timeZone), colleagues, batches: new Map() };
  const relations = await seedRelations(story, RELATIONS);
  const products = await seedProducts(story);
  const deals = await seedDeals(story, relations, products);
  await seedContacts(story, relations, deals);
  await seedService(story, relations);
  await seedMembers(story, relations);
  await seedCampaigns(story, relations);
  await seedUsage(story, relations, products);
  await seedChannels(story);
  tell(`${relations.length} relations with their people, contacts, deals and memberships, all invented.`);
}
