import { paths } from '#app/paths.ts';
import type { Chain, ChainFacts } from '../../chain/chain.ts';
import type { ChainRights } from '../../chain/chain-rights.ts';

/** What can be tied where something is missing, and to what. */
export interface ChainChoices extends ChainRights {
  loose: Chain['loose'];
  general: Chain['general'];
  goals: { id: string; name: string }[];
  specifications: { id: string; name: string }[];
  behaviours: { id: string; name: string }[];
  /** The page that the forms go back to. */
  returnTo: string;
}

export function toChoices(chain: Chain, facts: ChainFacts, rights: ChainRights, returnTo: string): ChainChoices {
  const { specifications, behaviours } = facts;
  return { ...rights, loose: chain.loose, general: chain.general, goals: chain.goals, specifications, behaviours, returnTo };
}

/** Where an agreed behaviour is read, or changed by who may. */
export const behaviourPath = (id: string, { canAgree }: ChainRights) => (canAgree ? paths.editBehaviour(id) : paths.behaviour);
