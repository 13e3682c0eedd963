import { m } from '#app/messages/compiled/messages.js';
import type { LinterReason, Proposal, ProposalKind } from './linter/judgement.ts';
import type { SpecField } from './spec.ts';

const REASONS: Record<LinterReason, () => string> = {
  'nothing-said': m.specs_l_nothing_said,
  'not-filled-in': m.specs_l_not_filled_in,
  'vague-act': m.specs_l_vague_act,
  'no-actor': m.specs_l_no_actor,
  'no-object': m.specs_l_no_object,
  'no-number': m.specs_l_no_number,
  'no-unit': m.specs_l_no_unit,
  'no-baseline': m.specs_l_no_baseline,
  'baseline-is-target': m.specs_l_baseline_is_target,
  'no-owner': m.specs_l_no_owner,
  'several-owners': m.specs_l_several_owners,
  'everybody-owns': m.specs_l_everybody_owns,
  'owner-no-person': m.specs_l_owner_no_person,
  'imposed': m.specs_l_imposed,
  'serves-nothing': m.specs_l_serves_nothing,
  'empty-purpose': m.specs_l_empty_purpose,
  'step-too-large': m.specs_l_step_too_large,
  'no-deadline': m.specs_l_no_deadline,
  'vague-deadline': m.specs_l_vague_deadline,
  'too-few-measurements': m.specs_l_too_few_measurements,
};

/** What is put into the sentence, so in the language of the sentence and not of the reader. */
const PROPOSALS: Record<ProposalKind, (proposal: Proposal) => string> = {
  'someone-does': ({ kept, language }) => m.specs_p_someone_does({ kept: kept || m.specs_kept_gap({}, { locale: language }) }, { locale: language }),
  'with-object': ({ language }) => m.specs_p_with_object({}, { locale: language }),
  'from-to': ({ language }) => m.specs_p_from_to({}, { locale: language }),
  'baseline': ({ kept, language }) => m.specs_p_baseline({ kept }, { locale: language }),
  'unit': ({ language }) => m.specs_p_unit({}, { locale: language }),
  'owner': ({ language }) => m.specs_p_owner({}, { locale: language }),
  'one-owner': ({ language }) => m.specs_p_one_owner({}, { locale: language }),
  'so-that': ({ language }) => m.specs_p_so_that({}, { locale: language }),
  'first-step': ({ kept, language }) => m.specs_p_first_step({ kept }, { locale: language }),
  'day': ({ language }) => m.specs_p_day({}, { locale: language }),
  'weekly': ({ language }) => m.specs_p_weekly({}, { locale: language }),
  'of-what': ({ language }) => m.specs_p_of_what({}, { locale: language }),
};

/** The labels of the fields a sentence can fill. */
const FIELDS: Partial<Record<SpecField, () => string>> = {
  actor: m.specs_actor,
  act: m.specs_act,
  object: m.specs_object,
  direction: m.specs_direction,
  baselineValue: m.specs_baseline,
  targetValue: m.specs_target,
  ownerId: m.specs_owner,
  deadlineOn: m.specs_deadline,
  frequency: m.specs_frequency,
};

/** Why a letter of the sentence is not clear yet. */
export const linterReasonText = (reason: LinterReason) => REASONS[reason]();
export const proposalText = (proposal: Proposal) => PROPOSALS[proposal.kind](proposal);
export const filledFieldName = (field: SpecField) => FIELDS[field]?.() ?? '';
