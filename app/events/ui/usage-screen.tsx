import { RecountNotice } from '#app/ui/recount-notice.tsx';
import type { RecountProgress } from '../recounting/recount.ts';
import type { UsageData } from '../usage-data.ts';
import { ActivitiesCard, type ActivitiesCardProps, type RefusedChoice } from './activities-card.tsx';
import { MatchedCard } from './matched-card.tsx';
import { SourcesCard } from './sources-card.tsx';
import { type MatchProblem, UnknownCard } from './unknown-card.tsx';

interface UsageScreenProps extends UsageData {
  /** What was just refused: at which name, what was written there, and why. */
  problem: MatchProblem | null;
  address: string;
  canImport: boolean;
  qualities: ActivitiesCardProps['qualities'];
  /** What was chosen for activities and refused, as it was written; null when nothing was. */
  choice: RefusedChoice | null;
  /** Null when nothing is being counted again. */
  recount: RecountProgress | null;
}

/** Who the names in the usage data are, and what counts as work. */
export function UsageScreen({ unknown, unknownCount, matched, activities, version, changes, people, problem, address, canImport, qualities, choice, recount }: UsageScreenProps) {
  return (
    <>
      <RecountNotice recount={recount} />
      <SourcesCard address={address} canImport={canImport} />
      {/* As long as nothing came in, that everybody is recognised would be no news. */}
      {activities.length > 0 || unknownCount > 0 ? <UnknownCard unknown={unknown} count={unknownCount} people={people} problem={problem} /> : null}
      {matched.length > 0 ? <MatchedCard matched={matched} /> : null}
      <ActivitiesCard activities={activities} version={version} changes={changes} qualities={qualities} choice={choice} />
    </>
  );
}
