import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { StrategyRefusal } from './change-strategy.server.ts';
import type { PartVerdict, StrategyPart } from './strategy-rule.ts';

const PARTS: Record<StrategyPart, () => string> = {
  urgency: m.strategy_part_urgency,
  goals: m.strategy_part_goals,
  owners: m.strategy_part_owners,
  kpis: m.strategy_part_kpis,
  'scope-in': m.strategy_part_scope_in,
  'scope-out': m.strategy_part_scope_out,
  dates: m.strategy_part_dates,
};
export const partName = (part: StrategyPart) => PARTS[part]();

/** What to do about a part that is not there, and where. */
export function partAdvice({ part, goals }: PartVerdict): { text: string; to: string } {
  const names = { goals: goals.join(', ') };
  switch (part) {
    case 'urgency':
      return { text: m.strategy_do_urgency(), to: '#urgency' };
    case 'goals':
      return { text: m.strategy_do_goals(), to: paths.newObjective(paths.strategy) };
    case 'owners':
      return goals.length > 0 ? { text: m.strategy_do_owners(names), to: paths.objectives } : { text: m.strategy_do_goals(), to: paths.newObjective(paths.strategy) };
    case 'kpis':
      return goals.length > 0 ? { text: m.strategy_do_kpis(names), to: paths.newSpec } : { text: m.strategy_do_goals(), to: paths.newObjective(paths.strategy) };
    case 'scope-in':
      return { text: m.strategy_do_scope_in(), to: '#scope' };
    case 'scope-out':
      return { text: m.strategy_do_scope_out(), to: '#scope' };
    case 'dates':
      return { text: m.strategy_do_dates(), to: paths.roadmap };
  }
}

const ATTITUDES = [m.strategy_attitude_1, m.strategy_attitude_2, m.strategy_attitude_3, m.strategy_attitude_4, m.strategy_attitude_5];
export const attitudeName = (attitude: number) => ATTITUDES[attitude - 1]?.() ?? '';

const CODES: Record<string, () => string> = { text: m.strategy_reason_text, long: m.strategy_reason_long, link: m.strategy_reason_link, choose: m.strategy_reason_choose };

/** The errors of a form in the reader's words, each at its field. */
export function sayStrategyErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? m.strategy_reason_choose());
}

/** What was refused at the field it is about; null where there is nothing to say but no. */
export function strategyErrors(reason: StrategyRefusal, field: string): Record<string, string[]> | null {
  if (reason === 'already-there') return { [field]: [m.strategy_reason_there()] };
  return reason === 'kpi-not-found' ? { kpiId: [m.strategy_reason_choose()] } : null;
}
