import type { SubmissionResult } from '@conform-to/react';
import { m } from '#app/messages/compiled/messages.js';
import type { Agreement, DetailLevel } from '../../measuring/agreement.ts';
import { sayReason } from '../say-errors.ts';

const LEVELS: Record<DetailLevel, { name: () => string; hint: () => string; told: () => string }> = {
  organisation: { name: m.measuring_level_organisation, hint: m.measuring_level_organisation_hint, told: m.measuring_agreed_level_organisation },
  team: { name: m.measuring_level_team, hint: m.measuring_level_team_hint, told: m.measuring_agreed_level_team },
  person: { name: m.measuring_level_person, hint: m.measuring_level_person_hint, told: m.measuring_agreed_level_person },
};

const COUNCIL: Record<Agreement['worksCouncil'], () => string> = { none: m.measuring_council_none, consented: m.measuring_council_consented, 'not-applicable': m.measuring_council_not_applicable };
const ASSESSMENT: Record<Agreement['impactAssessment'], () => string> = { none: m.measuring_assessment_none, done: m.measuring_assessment_done, 'not-needed': m.measuring_assessment_not_needed };

const REASONS: Record<string, () => string> = {
  'purpose-too-short': m.measuring_reason_purpose,
  'consent-day-missing': m.measuring_reason_consent_day,
  'council-reason-missing': m.measuring_reason_council_reason,
  'person-needs-council': m.measuring_reason_person_council,
  'person-needs-informed': m.measuring_reason_person_informed,
  'person-needs-assessment': m.measuring_reason_person_assessment,
  'in-the-future': m.measuring_reason_future,
  'changed-meanwhile': m.measuring_reason_changed,
};

export const levelName = (level: DetailLevel) => LEVELS[level].name();
export const levelHint = (level: DetailLevel) => LEVELS[level].hint();
/** What the level means to whom it is about. */
export const levelTold = (level: DetailLevel) => LEVELS[level].told();
export const councilName = (answer: Agreement['worksCouncil']) => COUNCIL[answer]();
export const assessmentName = (answer: Agreement['impactAssessment']) => ASSESSMENT[answer]();

/** A form's answer with a sentence for each reason. */
export function sayMeasuringErrors(result: SubmissionResult): SubmissionResult {
  if (!result.error) return result;
  const error = Object.fromEntries(Object.entries(result.error).map(([field, codes]) => [field, codes?.map((code) => REASONS[code]?.() ?? sayReason(code)) ?? null]));
  return { ...result, error };
}
