import type { CrmRecord } from '#app/crm/record/record.ts';
import { addDays, type Day, dayOf } from '#app/values/day.ts';
import type { Relation } from './relations.ts';
import { change, daysBefore, make, type Story } from './story.ts';

const STAGES = [
  { name: 'Eerste gesprek', probability: 10, kind: 'open', aging_days: 14 },
  { name: 'Behoefte helder', probability: 30, kind: 'open', aging_days: 21 },
  { name: 'Offerte', probability: 50, kind: 'open', aging_days: 21 },
  { name: 'Onderhandeling', probability: 75, kind: 'open', aging_days: 14 },
  { name: 'Gewonnen', probability: 100, kind: 'won' },
  { name: 'Verloren', probability: 0, kind: 'lost' },
];
const RENEWAL = [
  { name: 'Te bespreken', probability: 60, kind: 'open', aging_days: 30 },
  { name: 'Voorstel gedaan', probability: 80, kind: 'open', aging_days: 21 },
  { name: 'Verlengd', probability: 100, kind: 'won' },
  { name: 'Niet verlengd', probability: 0, kind: 'lost' },
];
const SUBJECTS = ['Jaarcontract levering', 'Uitbreiding assortiment', 'Kerstpakketten', 'Proefzending', 'Raamovereenkomst', 'Winkelinrichting', 'Relatiegeschenken', 'Online bestelkoppeling'];
const STEPS = ['Bellen over de offerte', 'Afspraak plannen', 'Voorstel sturen', 'Prijsafspraak bevestigen', 'Referentie toesturen'];
const LOST = ['price', 'competitor', 'no-budget', 'no-decision', 'timing'];
const PRODUCTS: [string, string, string, number][] = [['CD-POP', 'Cd pop', 'Muziek', 1499], ['CD-KLASSIEK', 'Cd klassiek', 'Muziek', 1799], ['LP-NIEUW', 'Lp nieuwe persing', 'Muziek', 2999], ['BOX-KERST', 'Kerstpakket muziek', 'Pakketten', 3995], ['ABO-MAAND', 'Abonnement per maand', 'Abonnementen', 995], ['BON-25', 'Cadeaubon 25', 'Bonnen', 2500], ['KOP-API', 'Bestelkoppeling', 'Diensten', 95_000], ['INR-STD', 'Winkelinrichting standaard', 'Diensten', 450_000]];

export async function seedProducts(story: Story): Promise<CrmRecord[]> {
  return make(story, 'product', PRODUCTS.map(([sku, name, category, cents]) => ({ sku, name, category, unit: 'stuk', price_cents: cents, is_active: true })));
}

/** Two pipelines with deals in every stage, each with the way it came there. */
export async function seedDeals(story: Story, relations: readonly Relation[], products: readonly CrmRecord[]): Promise<CrmRecord[]> {
  const { faker, today, colleagues } = story;
  const [sales, renewal] = await make(story, 'pipeline', [{ name: 'Verkoop', position: 1, is_default: true }, { name: 'Verlenging', position: 2 }]);
  const stages = await make(story, 'stage', [...STAGES.map((stage, at) => ({ ...stage, pipeline_id: sales!.id, position: at + 1 })), ...RENEWAL.map((stage, at) => ({ ...stage, pipeline_id: renewal!.id, position: at + 1 }))]);
  const salesStages = stages.slice(0, STAGES.length);
  const renewalStages = stages.slice(STAGES.length);
  const opened: CrmRecord[] = [];
  const moves: { id: string; set: Record<string, string | null>; daysAgo: number }[] = [];
  const plans = relations.slice(0, 48).map((relation, at) => ({ relation, isRenewal: at % 6 === 5, goal: at % (STAGES.length + 1), age: faker.number.int({ min: 20, max: 170 }) }));
  for (const plan of plans) {
    const line = plan.isRenewal ? renewalStages : salesStages;
    const goal = line[Math.min(plan.goal, line.length - 1)]!;
    const path = [...line.filter((stage) => stage.kind === 'open' && Number(stage.position) < Number(goal.position)), goal];
    const openedAt = daysBefore(story, plan.age);
    const [deal] = await make(
      story,
      'deal',
      [
        {
          name: `${faker.helpers.arrayElement(SUBJECTS)} ${plan.relation.name}`,
          account_id: plan.relation.id,
          contact_id: plan.relation.contacts[0]?.id,
          pipeline_id: path[0]!.pipeline_id,
          stage_id: path[0]!.id,
          product_id: faker.helpers.arrayElement(products).id,
          amount_cents: faker.number.int({ min: 8, max: 240 }) * 12_500,
          opened_on: addDays(today, -plan.age),
          expected_on: goal.kind === 'open' ? addDays(today, faker.number.int({ min: -10, max: 75 })) : null,
          deal_source: faker.helpers.arrayElement(['Website', 'Beurs', 'Aanbeveling', 'Bestaande klant']),
          next_step: goal.kind === 'open' && plan.goal !== 1 ? faker.helpers.arrayElement(STEPS) : null,
          next_step_on: goal.kind === 'open' && plan.goal !== 1 ? addDays(today, faker.number.int({ min: -4, max: 14 })) : null,
          owner_id: colleagues[opened.length % colleagues.length],
        },
      ],
      openedAt,
    );
    opened.push(deal!);
    path.slice(1).forEach((stage, step) => {
      const daysAgo = Math.max(1, Math.round(plan.age * (1 - (step + 1) / path.length)));
      const closing: Record<string, string | null> = stage.kind === 'open' ? {} : { closed_on: addDays(today, -daysAgo), next_step: null, next_step_on: null, lost_reason: stage.kind === 'lost' ? faker.helpers.arrayElement(LOST) : null };
      moves.push({ id: deal!.id, set: { stage_id: stage.id, ...closing }, daysAgo });
    });
  }
  for (const { id, set, daysAgo } of moves.sort((one, other) => other.daysAgo - one.daysAgo)) await change(story, 'deal', [{ id, set }], daysBefore(story, daysAgo));
  return opened;
}

const MONTHS_USED = 12;

/** What some relations used of their subscription and of the coupling, month by month: most grow, some come to use it less. */
export async function seedUsage(story: Story, relations: readonly Relation[], products: readonly CrmRecord[]): Promise<void> {
  const { faker, today } = story;
  const used = [{ sku: 'ABO-MAAND', metric: 'Beluisterde albums', most: 60 }, { sku: 'KOP-API', metric: 'Bestellingen via de koppeling', most: 400 }].map((each) => ({ ...each, id: products.find(({ sku }) => sku === each.sku)!.id }));
  const months = Array.from({ length: MONTHS_USED }, (_, at) => firstOfMonth(today, at - MONTHS_USED));
  const rows = relations.filter((_, at) => at % 4 === 0).flatMap((relation, nth) => {
    const { id, metric, most } = used[nth % used.length]!;
    const start = faker.number.int({ min: Math.round(most / 4), max: most });
    const growth = faker.number.float({ min: -0.08, max: 0.1 });
    return months.map((month, at) => ({ account_id: relation.id, product_id: id, metric, quantity: Math.max(0, Math.round(start * (1 + growth) ** at + faker.number.int({ min: -3, max: 3 }))), period_on: month }));
  });
  await make(story, 'product_usage', rows);
}

function firstOfMonth(today: Day, months: number): Day {
  const [year, month] = today.split('-').map(Number);
  return dayOf(new Date(Date.UTC(year!, month! - 1 + months, 1)));
}
