import { m } from '#app/messages/compiled/messages.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Format } from '#app/ui/make-format.ts';
import type { SupplierCriterionRefusal } from './change-supplier-criteria.server.ts';
import type { SupplierRefusal } from './change-suppliers.server.ts';
import type { DecisionRefusal } from './decide-supplier.server.ts';
import type { ScoreRefusal } from './score-supplier.server.ts';
import { leaderOf, type Selection } from './suppliers.ts';
import { nearestTurning, type Turning } from './weight-sensitivity.ts';

const SCORES = [m.suppliers_score_1, m.suppliers_score_2, m.suppliers_score_3, m.suppliers_score_4, m.suppliers_score_5];
export const scoreOptions = () => SCORES.map((say, index) => ({ value: String(index + 1), label: say() }));

const CODES: Record<string, () => string> = {
  text: m.suppliers_reason_text,
  long: m.suppliers_reason_long,
  choose: m.suppliers_reason_choose,
  weight: m.suppliers_reason_weight,
  score: m.suppliers_reason_score,
  'score-missing': m.suppliers_reason_score_missing,
  reason: m.suppliers_reason_why,
};

/** The errors of a form in the reader's words, each at its field. */
export function saySupplierErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => CODES[reason]?.() ?? m.suppliers_reason_choose());
}

export type SupplierFormRefusal = SupplierRefusal | SupplierCriterionRefusal | ScoreRefusal | DecisionRefusal;
const REFUSALS: Record<Exclude<SupplierFormRefusal, 'not-allowed' | 'not-found' | 'no-programme'>, () => string> = {
  locked: m.suppliers_reason_locked,
  closed: m.suppliers_reason_closed,
  'still-open': m.suppliers_reason_still_open,
  'already-there': m.suppliers_reason_there,
  'specification-not-found': m.suppliers_reason_choose,
  'unknown-supplier': m.suppliers_reason_choose,
  'not-scored': m.suppliers_reason_not_scored,
  'no-assessor': m.suppliers_own_no_assessor,
};

/** Why it was refused; null where there is nothing to say but no. */
export function supplierRefusalText(reason: SupplierFormRefusal): string | null {
  return reason === 'not-allowed' || reason === 'not-found' || reason === 'no-programme' ? null : REFUSALS[reason]();
}

/** Fewer points than this and the result hangs on how somebody felt about a weight. Our own choice. */
const NARROW_POINTS = 5;

/** How firm the result is, in a sentence; null where there is nothing to compare. */
export function firmness({ suppliers, criteria, turnings }: Pick<Selection, 'suppliers' | 'criteria' | 'turnings'>, { number, percent, list }: Format): { text: string; isNarrow: boolean } | null {
  if (turnings.length === 0) return null;
  const leader = leaderOf(suppliers);
  if (!leader) return { text: m.suppliers_turn_tie({ names: list(suppliers.filter(({ place }) => place === 1).map(({ name }) => name)) }), isNarrow: true };
  const nearest = nearestTurning(turnings);
  const criterion = criteria.find(({ id }) => id === nearest?.criterionId)?.name;
  const rival = suppliers.find(({ id }) => id === nearest?.rivalId)?.name;
  if (!nearest || nearest.change === null || nearest.turnsAt === null || !criterion || !rival) return { text: m.suppliers_turn_firm({ leader: leader.name }), isNarrow: false };
  const points = Math.round(Math.abs(nearest.change) * 10) / 10;
  const said = { count: points, criterion, rival, points: number(points), from: percent(nearest.share), to: percent(nearest.turnsAt) };
  return { text: nearest.change > 0 ? m.suppliers_turn_up(said) : m.suppliers_turn_down(said), isNarrow: Math.abs(nearest.change) < NARROW_POINTS };
}

/** "+5.0": in percentage points, with its sign; null is never. */
export function pointsText({ change }: Pick<Turning, 'change'>, { number }: Format): string {
  if (change === null) return m.suppliers_turn_never();
  return `${change < 0 ? '−' : '+'}${number(Math.abs(change), 1)}`;
}
