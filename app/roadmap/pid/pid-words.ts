import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Format } from '#app/ui/make-format.ts';
import { addDays } from '#app/values/day.ts';
import type { PhaseKind } from '../phase.ts';
import type { PlanColour } from '../plan/plan-item.ts';
import { colourName } from '../plan/plan-words.ts';
import { gateName, phaseName } from '../roadmap-words.ts';
import type { PidLine, PidLineKind, PidPart, ToleranceKind } from './pid.ts';

interface PartWords {
  name: () => string;
  /** What to think of when writing; none for what is not written. */
  hint?: () => string;
  /** Where what is read in it is worked on; none where it is written here. */
  to?: string;
}

const PARTS: Record<PidPart, PartWords> = {
  definition: { name: m.pid_part_definition, hint: m.pid_hint_definition, to: paths.strategy },
  approach: { name: m.pid_part_approach, hint: m.pid_hint_approach, to: paths.suppliers },
  'business-case': { name: m.pid_part_business_case, hint: m.pid_hint_business_case, to: paths.businessCase },
  organisation: { name: m.pid_part_organisation, hint: m.pid_hint_organisation, to: paths.strategyPartners },
  quality: { name: m.pid_part_quality, hint: m.pid_hint_quality, to: paths.specs },
  change: { name: m.pid_part_change, hint: m.pid_hint_change, to: paths.impact },
  risk: { name: m.pid_part_risk, hint: m.pid_hint_risk, to: paths.impactRisks },
  communication: { name: m.pid_part_communication, hint: m.pid_hint_communication, to: paths.communication },
  plan: { name: m.pid_part_plan, hint: m.pid_hint_plan, to: paths.planTable() },
  controls: { name: m.pid_part_controls, hint: m.pid_hint_controls, to: paths.roadmap },
  tolerances: { name: m.pid_part_tolerances },
  tailoring: { name: m.pid_part_tailoring, hint: m.pid_hint_tailoring },
};
export const partWords = (part: PidPart) => PARTS[part];
export const pidPartName = (part: PidPart) => PARTS[part].name();

const KINDS: Record<PidLineKind, () => string> = {
  purpose: m.pid_line_purpose,
  goal: m.pid_line_goal,
  'in-scope': m.pid_line_in_scope,
  'out-of-scope': m.pid_line_out_of_scope,
  package: m.pid_line_package,
  costs: m.pid_line_costs,
  benefits: m.pid_line_benefits,
  worth: m.pid_line_worth,
  payback: m.pid_line_payback,
  'phase-owner': m.pid_line_phase_owner,
  partner: m.pid_line_partner,
  specifications: m.pid_line_specifications,
  'accepted-specifications': m.pid_line_accepted_specifications,
  group: m.pid_line_group,
  'role-benefit': m.pid_line_role_benefit,
  risk: m.pid_line_risk,
  message: m.pid_line_message,
  phase: m.pid_line_phase,
  milestone: m.pid_line_milestone,
  hours: m.pid_line_hours,
  gate: m.pid_line_gate,
  tolerance: m.pid_line_tolerance,
};
export const lineKindName = (kind: PidLineKind) => KINDS[kind]();
export const missingName = (what: 'text' | PidLineKind) => (what === 'text' ? m.pid_missing_text() : lineKindName(what).toLocaleLowerCase());

const TOLERANCES: Record<ToleranceKind, { name: () => string; label: () => string; says: (amount: number, format: Format) => string }> = {
  time: { name: m.pid_tolerance_time, label: m.pid_tolerance_time_label, says: (count) => m.pid_tolerance_time_says({ count }) },
  cost: { name: m.pid_tolerance_cost, label: m.pid_tolerance_cost_label, says: (share, format) => m.pid_tolerance_cost_says({ share: format.percent(share) }) },
  scope: { name: m.pid_tolerance_scope, label: m.pid_tolerance_scope_label, says: (count) => m.pid_tolerance_scope_says({ count }) },
  quality: { name: m.pid_tolerance_quality, label: m.pid_tolerance_quality_label, says: (share, format) => m.pid_tolerance_quality_says({ share: format.percent(share) }) },
  benefit: { name: m.pid_tolerance_benefit, label: m.pid_tolerance_benefit_label, says: (share, format) => m.pid_tolerance_benefit_says({ share: format.percent(share) }) },
  risk: { name: m.pid_tolerance_risk, label: m.pid_tolerance_risk_label, says: (count) => m.pid_tolerance_risk_says({ count }) },
};
export const toleranceName = (kind: ToleranceKind) => TOLERANCES[kind].name();
export const toleranceText = (kind: ToleranceKind, amount: number, format: Format) => TOLERANCES[kind].says(amount, format);
export const toleranceLabel = (kind: ToleranceKind) => TOLERANCES[kind].label();

/** What a line says: what it is called, and what there is to say of it; either can be empty. */
export function lineText(line: PidLine, currency: string, format: Format): { name: string; text: string } {
  const name = line.name ?? '';
  const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' · ');
  switch (line.kind) {
    case 'purpose':
      return { name: '', text: line.says ?? '' };
    case 'goal':
      return { name, text: line.who ?? m.pid_no_owner() };
    case 'in-scope':
    case 'out-of-scope':
      return { name, text: '' };
    case 'package':
    case 'group':
      return { name, text: line.says ?? '' };
    case 'costs':
    case 'benefits':
    case 'worth':
      return { name: '', text: format.money(line.amount, currency) };
    case 'payback':
      return { name: '', text: line.amount === null ? m.pid_payback_none() : m.pid_months({ count: line.amount }) };
    case 'phase-owner':
      return { name: phaseName(name as PhaseKind), text: line.who ?? '' };
    case 'partner':
      return { name, text: joined(line.says, line.from ? m.pid_signed({ date: format.date(line.from) }) : m.pid_not_signed()) };
    case 'specifications':
    case 'accepted-specifications':
      return { name: '', text: format.number(line.amount) };
    case 'role-benefit':
      return { name, text: `${line.says ?? ''} (${line.from ? m.pid_confirmed({ date: format.date(line.from) }) : m.pid_not_confirmed()})`.trim() };
    case 'risk':
      return { name: joined(name, line.who), text: joined(m.pid_score({ score: line.amount ?? 0 }), line.says ?? m.pid_no_mitigation()) };
    case 'message':
      return { name, text: joined(format.date(line.from), line.who) };
    case 'phase':
      return { name: phaseName(name as PhaseKind), text: line.from && line.until ? m.pid_from_until({ from: format.date(line.from), until: format.date(addDays(line.until, -1)) }) : '' };
    case 'milestone':
      return { name, text: line.until ? format.date(addDays(line.until, -1)) : '' };
    case 'hours':
      return { name: colourName(name as PlanColour), text: m.pid_hours({ hours: format.number(line.amount ?? 0) }) };
    case 'gate':
      return { name: gateName(name as PhaseKind), text: format.date(line.from) };
    case 'tolerance': {
      const words = TOLERANCES[name as ToleranceKind];
      return { name: words.name(), text: words.says(line.amount ?? 0, format) };
    }
  }
}

const CODES: Record<string, () => string> = { long: m.pid_reason_long, whole: m.pid_reason_whole };

/** The errors of a form in the reader's words, each at its field. */
export function sayPidErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => (CODES[reason] ?? m.pid_reason_number)());
}
