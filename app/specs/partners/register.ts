import type { Target } from '#app/kpis/kpi.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricUnit } from '#app/values/metric.ts';
import type { SpecRecord } from '../spec.ts';

/** What the register shows. */
export interface PartnerRegister {
  /** So many signatures before anybody outside reads a specification. */
  needed: number;
  /** Inside, by name; id is that of the member. */
  partners: { id: string; name: string; part: string }[];
  specifications: { id: string; name: string; version: number; isShared: boolean; isSignedByReader: boolean; signedBy: string[] }[];
  /** Whether the reader may sign. */
  isPartner: boolean;
  /** Newest first; token is what the link carries, null where there is none to give. */
  externals: { id: string; name: string; expiresOn: Day; state: 'open' | 'expired' | 'revoked'; token: string | null }[];
}

/** What an organisation outside reads. */
export interface SharedSpecs {
  workspace: string;
  partner: string;
  /** The last day on which the link opens. */
  expiresOn: Day;
  currency: string;
  specifications: (Pick<SpecRecord, 'id' | 'name' | 'pillar' | 'layer' | 'actor' | 'act' | 'object' | 'context' | 'keyQuestion' | 'metricId' | 'deadlineOn'> & Pick<Target, 'direction' | 'targetValue' | 'lowerValue' | 'course'> & { /** Of what the workspace measures itself. */ measure: { name: string; unit: MetricUnit } | null })[];
}
