import type { Layer } from '#app/kpis/kpi.ts';
import type { MetricId } from '#app/values/metric.ts';
import type { Pillar } from '../spec.ts';

/** For whom it is worded; all: for any organisation. */
export const SECTORS = ['all', 'members', 'b2b', 'non-profit'] as const;
export type Sector = (typeof SECTORS)[number];

/** A ready specification in one language. */
export interface LibraryWords {
  name: string;
  /** S: who does what with what, when. */
  actor: string;
  act: string;
  object: string;
  context: string;
  /** Of behaviour only. */
  desired?: string;
  undesired?: string;
  /** Who usually owns it, as a function. */
  owner: string;
  /** What it is good for, after "so that". */
  because: string;
  question: string;
  /** What makes it possible; of behaviour always. */
  enabling?: string;
}

/** A ready specification, to take over and adapt. Baseline, owner, acceptance and goal are the workspace's own. */
export interface LibraryEntry {
  /** In URLs; never changed. */
  id: string;
  /** Null serves the introduction only. */
  pillar: Pillar | null;
  layer: Layer;
  sector: Sector;
  metricId: MetricId;
  /** What has to stay good while a count grows; of other metrics left out. */
  qualityMetricId?: MetricId;
  direction: 'increase-to' | 'decrease-to';
  frequency: 'week' | 'month';
  /** As it would be typed: percent, hours, days, a mean; or so many times the baseline, where no figure fits everybody. */
  target: number | { times: number };
  /** From start to deadline. */
  weeks: number;
  nl: LibraryWords;
  en: LibraryWords;
}
