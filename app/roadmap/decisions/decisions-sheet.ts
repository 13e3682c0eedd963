import { m } from '#app/messages/compiled/messages.js';
import { dayCell, type Sheet } from '#app/values/table/sheet.ts';
import { type Decision, type DecisionFilter, fitsDecisionFilter } from './decision.ts';
import { decisionName, decisionStateName } from './decision-words.ts';

/** The decisions as the page lists them, with the choice of its address. */
export function decisionsSheet(decisions: readonly Decision[], filter: DecisionFilter): Sheet {
  return {
    name: m.decisions_title(),
    headers: [
      m.decisions_number(), m.decisions_about(), m.decisions_state(), m.decisions_owner(), m.decisions_needed(), m.decisions_outcome(), m.decisions_reason(), m.decisions_decided_on(), m.decisions_decided_by(),
      m.decisions_why(), m.decisions_options(), m.decisions_objective(), m.decisions_replaces(),
    ],
    rows: decisions
      .filter((decision) => fitsDecisionFilter(decision, filter))
      .map(({ number, title, state, owner, neededOn, outcome, why, options, objective, replaces }) => [
        { as: 'number', value: number }, title, decisionStateName(state), owner.name ?? m.decisions_gone_member(), dayCell(neededOn), outcome?.text ?? null, outcome?.reason ?? null, dayCell(outcome?.decidedOn), outcome?.decidedBy ?? null,
        why, options, objective?.name ?? null, replaces && decisionName(replaces),
      ]),
  };
}
