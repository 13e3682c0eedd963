import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { ChallengeRefusal } from './change-challenges.server.ts';
import type { GroupRefusal } from './change-groups.server.ts';
import type { GroupPart, ImpactLevel } from './impact-rule.ts';

const LEVELS: Record<ImpactLevel, () => string> = { organisation: m.impact_level_organisation, department: m.impact_level_department, individual: m.impact_level_individual };
export const levelName = (level: ImpactLevel) => LEVELS[level]();

const PARTS: Record<GroupPart, () => string> = {
  now: m.impact_part_now,
  wanted: m.impact_part_wanted,
  organisation: m.impact_part_organisation,
  department: m.impact_part_department,
  individual: m.impact_part_individual,
};
export const partName = (part: GroupPart) => PARTS[part]();

const IMPACTS = [m.impact_score_1, m.impact_score_2, m.impact_score_3, m.impact_score_4, m.impact_score_5];
const RISKS = [m.impact_risk_1, m.impact_risk_2, m.impact_risk_3, m.impact_risk_4, m.impact_risk_5];
/** "4, a lot": how much changes. */
export const impactText = (score: number) => IMPACTS[score - 1]?.() ?? '';
/** "5, very great": how much it threatens the change. */
export const riskText = (score: number) => RISKS[score - 1]?.() ?? '';
export const impactOptions = () => IMPACTS.map((say, index) => ({ value: String(index + 1), label: say() }));
export const riskOptions = () => RISKS.map((say, index) => ({ value: String(index + 1), label: say() }));

const CODES: Record<string, () => string> = {
  text: m.impact_reason_text,
  name: m.impact_reason_name,
  long: m.impact_reason_long,
  choose: m.impact_reason_choose,
  score: m.impact_reason_score,
  'score-missing': m.impact_reason_score_missing,
};

/** The errors of a form in the reader's words, each at its field. */
export function sayImpactErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? m.impact_reason_choose());
}

/** What was refused, at the field it is about or of the form as a whole; null where there is nothing to say but no. */
export function impactRefusal(reason: GroupRefusal | ChallengeRefusal): { fieldErrors: Record<string, string[]> } | { formErrors: string[] } | null {
  switch (reason) {
    case 'not-allowed':
    case 'no-programme':
    case 'not-found':
      return null;
    case 'already-there':
      return { fieldErrors: { name: [m.impact_reason_there()] } };
    case 'team-not-found':
      return { fieldErrors: { teamId: [m.impact_reason_choose()] } };
    case 'role-not-found':
      return { fieldErrors: { roleId: [m.impact_reason_choose()] } };
    case 'group-not-found':
      return { formErrors: [m.impact_reason_group()] };
    case 'owner-not-found':
      return { formErrors: [m.impact_reason_owner()] };
    case 'changed-meanwhile':
      return { formErrors: [m.impact_reason_changed()] };
  }
}
