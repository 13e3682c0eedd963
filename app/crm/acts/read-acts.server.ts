import { randomUUID } from 'node:crypto';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, daysBetween } from '#app/values/day.ts';
import { readCampaignActs } from '../campaigns/campaign-acts.server.ts';
import { caseTimes, type CaseStatus, possibleActs } from '../cases/case-flow.ts';
import { readDealActs } from '../deals/deal-acts.server.ts';
import type { EntityName } from '../entity/entity.ts';
import { divisionOf } from '../invoices/allocate-payment.server.ts';
import { readTerms, ruleOf } from '../memberships/membership-terms.server.ts';
import type { CrmRecord } from '../record/record.ts';
import type { ActFacts, CaseActs, InvoiceActs, MembershipActs } from './act-facts.ts';

interface Asked {
  asOf: Date;
  /** Of the address, for what a card lets choose. */
  params: URLSearchParams;
}

/** What can be done with this record beyond editing it; null when nothing can. Two statements at most, whatever it holds. */
export async function readActs(scope: Scope, entity: EntityName, record: CrmRecord, { asOf, params }: Asked): Promise<ActFacts | null> {
  if (record.deleted_at) return null;
  switch (entity) {
    case 'case':
      return caseActs(record, asOf);
    case 'invoice':
      return invoiceActs(scope, record, asOf);
    case 'membership':
      return inWorkspaceSql(scope.workspaceId, (tx) => membershipActs(tx, scope, record.id, asOf));
    case 'payment':
      return inWorkspaceSql(scope.workspaceId, async (tx) => ({ entity: 'payment', currency: currencyOf(scope, record), ...(await divisionOf(tx, scope, record)) }));
    case 'campaign':
      return inWorkspaceSql(scope.workspaceId, (tx) => readCampaignActs(tx, scope, record, params.get('members')));
    case 'deal':
      return inWorkspaceSql(scope.workspaceId, (tx) => readDealActs(tx, scope, record, asOf));
    default:
      return null;
  }
}

function caseActs(record: CrmRecord, asOf: Date): CaseActs {
  const moment = (name: string) => (typeof record[name] === 'string' ? new Date(record[name]) : null);
  const [respondedAt, solvedAt, dueAt] = [moment('first_responded_at'), moment('solved_at'), moment('due_at')];
  const status = record.status as CaseStatus;
  const isEnded = status === 'closed' || status === 'solved';
  return {
    entity: 'case',
    possible: possibleActs({ status, isResponded: respondedAt !== null }),
    times: caseTimes({ openedAt: moment('opened_at') ?? asOf, dueAt, respondedAt, solvedAt, isClosed: isEnded }, asOf),
    dueAt: dueAt?.toISOString() ?? null,
  };
}

function invoiceActs(scope: Scope, record: CrmRecord, asOf: Date): InvoiceActs {
  const today = dayIn(asOf, scope.timeZone);
  const openCents = Number(record.open_cents);
  const isOpen = record.status === 'sent' && openCents > 0;
  const dueOn = record.due_on as Day | null;
  return {
    entity: 'invoice',
    isOpen,
    canCredit: record.status === 'sent' || record.status === 'paid',
    openCents,
    currency: currencyOf(scope, record),
    today,
    daysLate: isOpen && dueOn && dueOn < today ? daysBetween(dueOn, today) : null,
    actId: randomUUID(),
  };
}

async function membershipActs(tx: SqlTransaction, scope: Scope, id: string, asOf: Date): Promise<MembershipActs | null> {
  const [terms] = await readTerms(tx, scope, [id]);
  if (!terms) return null;
  return {
    entity: 'membership',
    rule: ruleOf(terms),
    today: dayIn(asOf, scope.timeZone),
    startsOn: terms.starts_on,
    endsOn: terms.ends_on,
    cancelledOn: terms.cancelled_on,
    noticeDays: terms.notice_days ?? 0,
    isRenewing: terms.auto_renew,
  };
}

function currencyOf(scope: Scope, record: CrmRecord): string {
  return typeof record.currency === 'string' && record.currency !== '' ? record.currency : scope.currency;
}
