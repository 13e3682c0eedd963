import type { Day } from '#app/values/day.ts';
import type { ActivityKind } from './activity.ts';

/** A name under which a source reports who acted, that belongs to nobody yet. */
export interface UnknownActor {
  id: string;
  key: string;
  events: number;
  /** Null when nothing is counted of it. */
  firstOn: Day | null;
  lastOn: Day | null;
  /** The one member whose name or address is most like it; null when none or several are. */
  suggestion: string | null;
}

/** A name that somebody matched to a member, or put aside. */
export interface MatchedActor {
  id: string;
  key: string;
  /** Null is put aside: no person, such as a link between systems. */
  memberName: string | null;
}

export interface KnownActivity {
  id: string;
  key: string;
  kind: ActivityKind;
  events: number;
  /** Names that did it. */
  actors: number;
  lastOn: Day | null;
}

/** One change of which activities count as what. */
export interface CatalogueChange {
  version: number;
  at: Date;
  actor: string;
  changes: { key: string; from: ActivityKind; to: ActivityKind }[];
}

export interface UsageData {
  /** Who a name can be, by name. */
  people: { id: string; name: string; email: string }[];
  unknown: UnknownActor[];
  /** Of all names that are unknown, also those not shown. */
  unknownCount: number;
  matched: MatchedActor[];
  activities: KnownActivity[];
  /** 0 as long as the product's own reading of the names holds. */
  version: number;
  changes: CatalogueChange[];
}
