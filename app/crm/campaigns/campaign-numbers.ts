/** Members of one group, each counted in every step they came to. */
export interface GroupCount {
  members: number;
  reached: number;
  responded: number;
  converted: number;
}

export interface CampaignNumbers {
  treated: GroupCount;
  control: GroupCount;
  /** Responses per person reached; null while nobody was. */
  responseRatio: number | null;
  /** What a response cost so far, in whole cents; null without a cost or a response. */
  costPerResponseCents: number | null;
}

export function campaignNumbers(treated: GroupCount, control: GroupCount, costCents: number | null): CampaignNumbers {
  return {
    treated,
    control,
    responseRatio: treated.reached > 0 ? treated.responded / treated.reached : null,
    costPerResponseCents: costCents !== null && treated.responded > 0 ? Math.round(costCents / treated.responded) : null,
  };
}
