import type { Challenge, Impact, Named, Risk } from './impact.ts';
import { isUnmitigated } from './impact-rule.ts';

/** A risk with what it is about. */
export interface PlacedRisk extends Risk {
  challenge: Named;
  group: Named;
}

/** Every weighing, in the order of the challenges and, within one, of the groups. */
export function placedRisks({ groups, challenges }: Pick<Impact, 'groups' | 'challenges'>): PlacedRisk[] {
  return (challenges ?? []).flatMap((challenge) => challenge.risks.flatMap((risk) => groups.flatMap((group) => (group.id === risk.groupId ? [{ ...risk, challenge, group }] : []))));
}

/** What blocks gate 3. */
export function unmitigatedRisks(impact: Pick<Impact, 'groups' | 'challenges'>): PlacedRisk[] {
  return placedRisks(impact).filter(isUnmitigated);
}

/** The heaviest first: by its highest score, then by all of them together, then as they were written down. What nobody weighed comes last. */
export function byWeight<Weighed extends Pick<Challenge, 'risks'>>(challenges: readonly Weighed[]): Weighed[] {
  const highest = ({ risks }: Weighed) => Math.max(0, ...risks.map(({ score }) => score));
  const total = ({ risks }: Weighed) => risks.reduce((sum, { score }) => sum + score, 0);
  return [...challenges].sort((one, other) => highest(other) - highest(one) || total(other) - total(one));
}
