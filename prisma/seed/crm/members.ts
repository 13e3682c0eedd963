import { whoFits } from '#app/crm/campaigns/who-fits.server.ts';
import type { CrmRecord } from '#app/crm/record/record.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { addDays, day } from '#app/values/day.ts';
import type { Relation } from './relations.ts';
import { make, type Story, workMoment } from './story.ts';

const TYPES = [
  { code: 'BEDRIJF', name: 'Bedrijfslid', period_unit: 'year', period_count: 1, scheme: 'calendar', fixed_start_month: 1, fixed_start_day: 1, rollover_month: 10, rollover_day: 1, fee_cents: 24_500, auto_renew: true, notice_days: 30 },
  { code: 'VRIEND', name: 'Vriend van de winkel', period_unit: 'year', period_count: 1, scheme: 'rolling', fee_cents: 4_500, auto_renew: true, notice_days: 0 },
  { code: 'PROEF', name: 'Proeflidmaatschap', period_unit: 'quarter', period_count: 1, scheme: 'rolling', fee_cents: 1_000, auto_renew: false, notice_days: 0 },
];

/** Memberships with their periods, what was invoiced for them and what was paid: early, late, in part or not at all. */
export async function seedMembers(story: Story, relations: readonly Relation[]): Promise<void> {
  const { faker, today } = story;
  const types = await make(story, 'membership_type', TYPES);
  const year = Number(today.slice(0, 4));
  const plans = relations.slice(0, 60).map((relation, at) => {
    const type = types[at % 5 === 4 ? 2 : at % 2]!;
    const isCompany = type.code === 'BEDRIJF';
    const joined = isCompany ? day(`${year - 1 - (at % 6)}-01-01`) : addDays(today, -faker.number.int({ min: 40, max: 1_500 }));
    const start = isCompany ? day(`${year}-01-01`) : type.code === 'PROEF' ? addDays(today, -faker.number.int({ min: 5, max: 120 })) : day(`${joined.slice(5) > today.slice(5) ? year - 1 : year}-${joined.slice(5) === '02-29' ? '02-28' : joined.slice(5)}`);
    const end = type.code === 'PROEF' ? addDays(start, 91) : isCompany ? day(`${year + 1}-01-01`) : day(`${Number(start.slice(0, 4)) + 1}${start.slice(4)}`);
    const isCancelled = at % 13 === 7;
    return { relation, type, joined: type.code === 'PROEF' ? start : joined, start, end, isCompany, status: isCancelled ? 'cancelled' : end <= today ? 'expired' : 'active', isCancelled, at };
  });
  const memberships = await make(
    story,
    'membership',
    plans.map(({ relation, type, joined, start, end, isCompany, status, isCancelled, at }) => ({
      number: `L-${String(10_001 + at)}`,
      account_id: isCompany ? relation.id : null,
      contact_id: isCompany ? null : (relation.contacts[0]?.id ?? null),
      ...(relation.contacts[0] || isCompany ? {} : { account_id: relation.id }),
      membership_type_id: type.id,
      status,
      joined_on: joined,
      starts_on: start,
      ends_on: end,
      auto_renew: !isCancelled && type.code !== 'PROEF',
      cancelled_on: isCancelled ? addDays(today, -20) : null,
      cancel_reason: isCancelled ? faker.helpers.arrayElement(['price', 'no-use', 'dissatisfied']) : null,
    })),
  );
  await make(story, 'membership_period', memberships.map((membership, at) => ({ membership_id: membership.id, starts_on: plans[at]!.start, ends_on: plans[at]!.end, fee_cents: plans[at]!.type.fee_cents })));
  await seedInvoices(story, memberships, plans);
}

async function seedInvoices(story: Story, memberships: readonly CrmRecord[], plans: readonly { start: string; type: CrmRecord }[]): Promise<void> {
  const { faker, today } = story;
  const sent = memberships.flatMap((membership, at) => {
    const issued = plans[at]!.start;
    return issued <= today ? [{ membership, issued: day(issued), cents: Number(plans[at]!.type.fee_cents) }] : [];
  });
  const invoices = await make(story, 'invoice', sent.map(({ membership, issued, cents }, at) => ({ number: `F${issued.slice(0, 4)}-${String(1001 + at)}`, account_id: membership.account_id, contact_id: membership.contact_id, issued_on: issued, due_on: addDays(issued, 30), status: 'sent', total_cents: cents })));
  const paid = invoices.flatMap((invoice, at) => {
    const received = addDays(day(invoice.issued_on as string), faker.number.int({ min: 2, max: 55 }));
    if (at % 8 === 5 || received > today) return [];
    return [{ invoice, received, cents: at % 11 === 4 ? Math.round(Number(invoice.total_cents) / 2) : Number(invoice.total_cents) }];
  });
  const payments = await make(story, 'payment', paid.map(({ invoice, received, cents }) => ({ account_id: invoice.account_id, contact_id: invoice.contact_id, received_on: received, amount_cents: cents, method: faker.helpers.arrayElement(['bank-transfer', 'direct-debit', 'ideal']), reference: `Factuur ${invoice.number as string}` })));
  await make(story, 'payment_allocation', payments.map((payment, at) => ({ payment_id: payment.id, invoice_id: paid[at]!.invoice.id, amount_cents: Number(payment.amount_cents) })));
}

export async function seedCampaigns(story: Story, relations: readonly Relation[]): Promise<void> {
  const { faker, today } = story;
  const campaigns = await make(story, 'campaign', [
    { name: 'Najaarsaanbieding', kind: 'cross-sell', channel: 'email', status: 'done', objective: 'Klanten met een bestelling in een jaar nog eens laten bestellen', starts_on: addDays(today, -70), ends_on: addDays(today, -40), budget_cents: 150_000, actual_cost_cents: 132_500 },
    { name: 'Kerstpakketten vooruit', kind: 'acquisition', channel: 'phone', status: 'running', objective: 'Twintig bestellingen voor 1 december', starts_on: addDays(today, -20), ends_on: addDays(today, 15), budget_cents: 240_000 },
  ]);
  const members = relations.flatMap(({ contacts }, at) => contacts.slice(0, 2).map((contact, nth) => {
    const isControl = (at + nth) % 10 === 9;
    const status = isControl ? 'planned' : faker.helpers.arrayElement(['reached', 'reached', 'responded', 'converted', 'opted-out']);
    return { campaign_id: campaigns[0]!.id, contact_id: contact.id, is_control: isControl, status, reached_at: status === 'planned' ? null : workMoment(story, 65), responded_at: ['responded', 'converted'].includes(status) ? workMoment(story, 55) : null };
  }));
  const calls = relations.slice(0, 40).flatMap(({ contacts }, at) => contacts.slice(0, 1).map((contact) => ({ campaign_id: campaigns[1]!.id, contact_id: contact.id, status: at % 3 ? 'reached' : 'planned', reached_at: at % 3 ? workMoment(story, at % 18) : null })));
  // Who refused or withdrew what a campaign asks is not among its members, as for anybody.
  const unwilling = await unwillingOf(story, campaigns, [...members, ...calls].map(({ contact_id: id }) => id));
  await make(story, 'campaign_member', [...members, ...calls].filter((member) => !unwilling.has(`${member.campaign_id} ${member.contact_id}`)));
}

async function unwillingOf({ scope }: Story, campaigns: readonly CrmRecord[], contactIds: readonly string[]): Promise<Set<string>> {
  const found = await inWorkspaceSql(scope.workspaceId, async (tx) => {
    const pairs: string[] = [];
    for (const { id, channel } of campaigns) {
      const who = await whoFits(tx, scope, contactIds, { campaignId: id, channel: channel as string | null });
      pairs.push(...who.flatMap((each) => (each.is_unwilling ? [`${id} ${each.id}`] : [])));
    }
    return pairs;
  });
  return new Set(found);
}
