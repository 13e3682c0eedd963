import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import type { ChainKind, Gap } from './chain.ts';

const KINDS: Record<ChainKind, () => string> = {
  objective: m.chain_objective,
  specification: m.chain_specification,
  kpi: m.chain_kpi,
  behaviour: m.chain_behaviour,
  item: m.chain_item,
  message: m.chain_message,
  criterion: m.chain_criterion,
};

interface GapWords {
  /** What is missing, and so what goes wrong. */
  says: () => string;
  /** What to do about it, and where. */
  does: () => string;
  to: string;
}

const GAPS: Record<Gap, GapWords> = {
  'no-specification': { says: m.chain_gap_no_specification, does: m.chain_do_no_specification, to: paths.newSpec },
  'no-kpi': { says: m.chain_gap_no_kpi, does: m.chain_do_no_kpi, to: paths.specs },
  'no-behaviour': { says: m.chain_gap_no_behaviour, does: m.chain_do_no_behaviour, to: paths.newBehaviour },
  'no-item': { says: m.chain_gap_no_item, does: m.chain_do_no_item, to: paths.checklists },
  'no-message': { says: m.chain_gap_no_message, does: m.chain_do_no_message, to: paths.keyMessages },
  'no-criterion': { says: m.chain_gap_no_criterion, does: m.chain_do_no_criterion, to: paths.roadmap },
};

export const chainKindName = (kind: ChainKind) => KINDS[kind]();
export const gapWords = (gap: Gap) => GAPS[gap];
