import type { EntityName } from '../entity/entity.ts';

/** A record in the trash. */
export interface TrashRow {
  id: string;
  title: string | null;
  deletedAt: Date;
  /** Who threw it away; null when the log no longer says. */
  actor: string | null;
  /** Until it is removed for good. */
  daysLeft: number;
}

/** A kind of record with something in the trash. */
export interface TrashKind {
  entity: EntityName;
  count: number;
  isMore: boolean;
}
