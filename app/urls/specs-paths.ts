import { at } from '../address.ts';

/** Specifications and what stands around them. */
export const specsPaths = {
  specs: '/specs',
  newSpec: '/specs/new',
  spec: (id: string) => at`/specs/${id}`,
  editSpec: (id: string) => at`/specs/${id}/edit`,
  specAcceptance: (id: string) => at`/specs/${id}/acceptance`,
  specLibrary: '/specs/library',
  /** The ready specifications of one pillar. */
  specLibraryOf: (pillar: string) => at`/specs/library?pillar=${pillar}`,
  /** The form, filled in from a ready specification. */
  takeOverSpec: (entry: string) => at`/specs/new?from=${entry}`,
  /** The form, filled in with what is known of a metric, of one team or of everybody. */
  specOf: (asked: string) => `/specs/new?${asked}`,
  pillars: '/specs/pillars',
  specPartners: '/specs/partners',
  signaturesNeeded: '/specs/partners/needed',
  partnerEnd: (member: string) => at`/specs/partners/${member}/end`,
  externalPartners: '/specs/partners/external',
  externalPartnerRevocation: (id: string) => at`/specs/partners/external/${id}/revocation`,
  specSignature: (id: string) => at`/specs/${id}/signature`,
  addEvidence: (id: string) => at`/specs/${id}/evidence`,
  /** The form with what was tested before. */
  repeatEvidence: (id: string, evidence: string) => at`/specs/${id}/evidence?again=${evidence}`,
  evidenceWithdrawal: (id: string) => at`/specs/evidence/${id}/withdrawal`,
  keepEvidence: (id: string) => at`/specs/evidence/${id}/withdrawal?is=kept`,
  setSpecCheck: (id: string) => at`/specs/${id}/check`,
  /** Looking now whether its checks hold. */
  specChecking: (id: string) => at`/specs/${id}/checking`,
  specCheckRemoval: (id: string) => at`/specs/checks/${id}/removal`,
  restoreSpecCheck: (id: string) => at`/specs/checks/${id}/removal?is=kept`,
  /** What a partner outside may read, with the link alone. */
  partnerSpecs: (token: string) => at`/partners/${token}`,
} as const;
