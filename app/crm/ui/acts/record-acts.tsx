import type { ReactNode } from 'react';
import type { ActFacts } from '../../acts/act-facts.ts';
import { CampaignActs } from './campaign-acts.tsx';
import { CaseActs } from './case-acts.tsx';
import { DealActs } from './deal-acts.tsx';
import { InvoiceActs } from './invoice-acts.tsx';
import { MembershipActs } from './membership-acts.tsx';
import { PaymentActs } from './payment-acts.tsx';

interface RecordActsProps {
  acts: ActFacts;
  recordId: string;
  mayWrite: boolean;
  /** The form that adds a part, for a card that shows the parts itself. */
  add: ReactNode;
}

/** What a kind of record offers beyond editing. */
export function RecordActs({ acts, recordId, mayWrite, add }: RecordActsProps) {
  switch (acts.entity) {
    case 'membership':
      return <MembershipActs acts={acts} recordId={recordId} mayWrite={mayWrite} />;
    case 'case':
      return <CaseActs acts={acts} recordId={recordId} mayWrite={mayWrite} />;
    case 'invoice':
      return <InvoiceActs acts={acts} recordId={recordId} mayWrite={mayWrite} />;
    case 'payment':
      return <PaymentActs acts={acts} recordId={recordId} mayWrite={mayWrite} />;
    case 'campaign':
      return <CampaignActs acts={acts} recordId={recordId} mayWrite={mayWrite} add={add} />;
    case 'deal':
      return <DealActs acts={acts} recordId={recordId} mayWrite={mayWrite} />;
  }
}
