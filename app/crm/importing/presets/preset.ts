import type { EntityName } from '../../entity/entity.ts';
import type { DurationUnit } from '../plan.ts';

/** How the export of another product is read. */
export interface Preset {
  /** Told beside the records' own numbers: `external_system`. */
  system: string;
  /** The product's name. */
  product: string;
  entity: EntityName;
  /** Headers of which one at least must be there: they tell this product from others that also have an `Email`. */
  signature: readonly string[];
  /** Where its columns go; several names of one column may stand here (label, API name, older name). */
  columns: Readonly<Record<string, string>>;
  /** What a column says beside where it goes: a type of activity that is also a direction. */
  also?: Readonly<Record<string, { target: string; values: Record<string, string>; otherwise: string }>>;
  /** In what its durations are written, by column; seconds unless said. */
  units?: Readonly<Record<string, DurationUnit>>;
  /** What every row of such a file is, by target: a file of calls holds calls. */
  fixed?: Readonly<Record<string, string>>;
  /** What its words mean here, by target. */
  values?: Readonly<Record<string, Record<string, string>>>;
}
