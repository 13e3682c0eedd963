import type { ReactNode } from 'react';
import type { CampaignActs as Facts } from '../../acts/act-facts.ts';
import { CampaignMembersCard } from './campaign-members-card.tsx';
import { CampaignNumbersCard } from './campaign-numbers-card.tsx';

/** What a campaign brings, and who is in it. */
export function CampaignActs({ acts, recordId, mayWrite, add }: { acts: Facts; recordId: string; mayWrite: boolean; add: ReactNode }) {
  return (
    <>
      <CampaignNumbersCard numbers={acts.numbers} currency={acts.currency} />
      <CampaignMembersCard acts={acts} recordId={recordId} mayWrite={mayWrite} add={add} />
    </>
  );
}
