import type { Day } from '#app/values/day.ts';
import type { CampaignNumbers } from '../campaigns/campaign-numbers.ts';
import type { MemberStatus } from '../campaigns/member-status.ts';
import type { CaseAct, CaseTimes } from '../cases/case-flow.ts';
import type { StageStay } from '../deals/stage-stays.ts';
import type { PeriodRule } from '../memberships/period.ts';

export interface MembershipActs {
  entity: 'membership';
  rule: PeriodRule;
  today: Day;
  startsOn: Day;
  /** The first day no longer; null has no end. */
  endsOn: Day | null;
  cancelledOn: Day | null;
  noticeDays: number;
  isRenewing: boolean;
}

export interface CaseActs {
  entity: 'case';
  possible: CaseAct[];
  times: CaseTimes;
  dueAt: string | null;
}

export interface InvoiceActs {
  entity: 'invoice';
  /** sent and something left to pay. */
  isOpen: boolean;
  canCredit: boolean;
  openCents: number;
  currency: string;
  today: Day;
  /** Past its last day, in days; null when it is not. */
  daysLate: number | null;
  /** Makes sending the form twice one payment. */
  actId: string;
}

export interface PaymentActs {
  entity: 'payment';
  restCents: number;
  currency: string;
  parts: { invoiceId: string; number: string; issuedOn: string; cents: number }[];
}

export interface CampaignMemberRow {
  id: string;
  contactId: string;
  name: string;
  status: MemberStatus;
  reachedAt: string | null;
  respondedAt: string | null;
  isControl: boolean;
}

export interface CampaignActs {
  entity: 'campaign';
  numbers: CampaignNumbers;
  currency: string;
  /** Members by status, for the choice above the list. */
  counts: { status: MemberStatus; count: number }[];
  /** The status whose members are listed. */
  shown: MemberStatus;
  /** The first of them. */
  members: CampaignMemberRow[];
}

export interface DealStep {
  id: string;
  name: string;
  kind: 'open' | 'won' | 'lost';
  agingDays: number | null;
}

export interface DealActs {
  entity: 'deal';
  stamp: string;
  stageId: string;
  stages: DealStep[];
  /** The newest first; a stage may be of another pipeline than it is in now. */
  stays: (StageStay & { stageName: string })[];
  nextStep: string | null;
  nextStepOn: Day | null;
  today: Day;
}

/** What can be done with a record beyond editing it, and what has to be known for that. */
export type ActFacts = MembershipActs | CaseActs | InvoiceActs | PaymentActs | CampaignActs | DealActs;
