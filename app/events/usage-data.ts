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
  /** The activity it counts as; null is by itself. */
  countsAsId: string | null;
  /** For whom it is an act; empty is everybody. */
  roles: readonly string[];
  /** How it should be done, and how it should not. */
  desired: string | null;
  undesired: string | null;
  /** The measure of quality to look at with it. */
  qualityMetric: string | null;
  /** What it is called in Dutch and in English; null is the key. */
  name: string | null;
  nameEn: string | null;
  events: number;
  /** Names that did it. */
  actors: number;
  lastOn: Day | null;
}

/** What of an activity was changed; a null is nothing. Roles are joined by commas, another activity is told by its name. */
export interface MeaningChange {
  key: string;
  /** Absent is the kind: older versions knew nothing else. */
  field?: 'kind' | 'countsAs' | 'roles' | 'desired' | 'undesired' | 'qualityMetric' | 'name' | 'nameEn';
  from: string | null;
  to: string | null;
}

/** One change of what activities mean. */
export interface CatalogueChange {
  version: number;
  at: Date;
  actor: string;
  /** Why; null of before that was asked. */
  reason: string | null;
  changes: MeaningChange[];
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
