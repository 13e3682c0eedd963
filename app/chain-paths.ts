import { at } from './address.ts';

/** From goals to the gates that judge them, and around specifications. */
export const chainPaths = {
  objectives: '/objectives',
  /** Where a goal is added, with the page to go back to when it stands. */
  newObjective: (to: string) => `/objectives?to=${encodeURIComponent(to)}#new`,
  objective: (id: string) => at`/objectives/${id}`,
  objectivePlace: (id: string) => at`/objectives/${id}/place`,
  objectiveEnding: (id: string) => at`/objectives/${id}/ending`,
  chain: '/chain',
  /** The place of one thing in the chain. */
  chainOf: (kind: string, id: string) => at`/chain#${kind}-${id}`,
  chainLinks: '/chain/links',

  specLibrary: '/specs/library',
  /** The ready specifications of one pillar. */
  specLibraryOf: (pillar: string) => at`/specs/library?pillar=${pillar}`,
  /** The form, filled in from a ready specification. */
  takeOverSpec: (entry: string) => at`/specs/new?from=${entry}`,
  pillars: '/specs/pillars',
  specPartners: '/specs/partners',
  signaturesNeeded: '/specs/partners/needed',
  partnerEnd: (member: string) => at`/specs/partners/${member}/end`,
  externalPartners: '/specs/partners/external',
  externalPartnerRevocation: (id: string) => at`/specs/partners/external/${id}/revocation`,
  specSignature: (id: string) => at`/specs/${id}/signature`,
  /** What a partner outside may read, with the link alone. */
  partnerSpecs: (token: string) => at`/partners/${token}`,
};
