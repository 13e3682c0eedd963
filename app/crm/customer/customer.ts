import type { CrmRecord } from '../record/record.ts';

/** An account or a contact: whoever has a page, a timeline and a history with us. */
export type CustomerKind = 'account' | 'contact';

/** One address to reach somebody by, as their page shows it. */
export interface PointSummary {
  id: string;
  kind: string;
  value: string;
  label: string | null;
  isPrimary: boolean;
  /** Mail came back from it. */
  hasBounced: boolean;
}

export interface AddressSummary {
  id: string;
  kind: string;
  street: string | null;
  houseNumber: number | null;
  suffix: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
}

/** Somebody at an organisation, or an organisation somebody is at, now or before. */
export interface LinkSummary {
  id: string;
  /** The other end. */
  otherId: string;
  name: string;
  role: string | null;
  isPrimary: boolean;
  startsOn: string | null;
  /** Null while it lasts. */
  endsOn: string | null;
  email: string | null;
  phone: string | null;
}

export interface OpenTask {
  id: string;
  title: string;
  dueOn: string | null;
  priority: string;
  owner: string | null;
}

export interface OpenDeal {
  id: string;
  name: string;
  stage: string;
  amountCents: number | null;
  currency: string;
  expectedOn: string | null;
  nextStep: string | null;
  nextStepOn: string | null;
  /** ISO text. */
  stageSince: string | null;
  /** Days in a stage after which it is old; null when the stage does not say. */
  agingDays: number | null;
}

export interface OpenCase {
  id: string;
  number: string;
  subject: string;
  kind: string;
  status: string;
  priority: string;
  /** ISO text. */
  openedAt: string;
  dueAt: string | null;
}

/** They contacted us, an answer was promised, and none was given yet. */
export interface AwaitingAnswer {
  id: string;
  subject: string;
  channel: string;
  /** ISO text. */
  occurredAt: string;
  responseDueAt: string;
}

export interface MembershipSummary {
  id: string;
  number: string;
  type: string;
  status: string;
  joinedOn: string | null;
  startsOn: string;
  endsOn: string | null;
  autoRenew: boolean;
  cancelledOn: string | null;
  cancelReason: string | null;
  /** Newest first; at most six. */
  periods: { startsOn: string; endsOn: string }[];
}

/** What was bought, per currency; whole cents. */
export interface Revenue {
  currency: string;
  totalCents: number;
  thisYearCents: number;
  orders: number;
  lastOrderedOn: string;
}

/** What is still to be paid, per currency; whole cents. */
export interface Receivable {
  currency: string;
  openCents: number;
  invoices: number;
  overdueCents: number;
  overdueInvoices: number;
  oldestDueOn: string | null;
}

/** How much of a product was used in the newest period told of, and in the one before. */
export interface ProductUse {
  id: string;
  product: string;
  metric: string;
  quantity: number;
  periodOn: string;
  /** Null when only one period is known. */
  before: number | null;
}

/** When an invoice had to be paid, and when it was. */
export interface PaidInvoice {
  dueOn: string;
  /** The day of the last payment; null when none is known. */
  paidOn: string | null;
  isOpen: boolean;
}

export interface ChannelCount {
  channel: string;
  direction: 'in' | 'out';
  count: number;
}

export interface ConsentRow {
  id: string;
  purpose: string;
  /** Null is every channel. */
  channel: string | null;
  lawfulBasis: string;
  status: 'given' | 'refused' | 'withdrawn';
  /** ISO text. */
  at: string;
  proof: string | null;
  recordedBy: string | null;
}

export interface NoteSummary {
  id: string;
  text: string;
  /** ISO text. */
  at: string;
  author: string | null;
  stamp: string;
}

interface Named {
  id: string;
  name: string;
}

/** Everything the page of a customer shows but its timeline. Lists are cut where nobody reads on; their lengths say so. */
export interface Customer {
  kind: CustomerKind;
  record: CrmRecord;
  owner: string | null;
  /** Who last said that the facts are right; null when nobody did, or nobody who is known. */
  confirmedBy: string | null;
  /** Interactions by people, of the newest: null when there was none. */
  lastContact: { at: string; channel: string; title: string } | null;
  parent: Named | null;
  children: Named[];
  links: LinkSummary[];
  /** How many people work or worked there; more than `links` shows. */
  linkCount: number;
  points: PointSummary[];
  addresses: AddressSummary[];
  tasks: OpenTask[];
  deals: OpenDeal[];
  cases: OpenCase[];
  awaiting: AwaitingAnswer[];
  memberships: MembershipSummary[];
  revenue: Revenue[];
  receivables: Receivable[];
  paid: PaidInvoice[];
  /** By product and what is counted; the newest first. */
  usage: ProductUse[];
  channels: ChannelCount[];
  consents: ConsentRow[];
  notes: NoteSummary[];
  /** Colleagues who were in touch, of the newest moments: for the filter of the timeline. */
  colleagues: Named[];
}

/** Of the newest moments, so many are counted for the channel pattern. */
export const MOMENTS_COUNTED = 1000;
