import type { SubmissionResult } from '@conform-to/react';

/** Which of the roadmap's forms was sent, with what the server answered; no result when none was. */
export interface RefusedForm {
  form: 'programme' | 'role' | 'benefit';
  /** For a benefit: of which role. */
  roleId?: string | undefined;
  result: SubmissionResult | undefined;
}

/** Which form of a gate was sent, with what the server answered; no result when nothing was. */
export interface RefusedGateForm {
  form: 'verdict' | 'signer' | 'signature' | 'override' | 'conditions';
  result: SubmissionResult | undefined;
}
