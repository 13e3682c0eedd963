import { NO_EVIDENCE, type Verdict } from './evidence/evidence.ts';
import { PILLARS, type Pillar, type SpecRecord } from './spec.ts';

/** What the matrix looks at of a specification. */
export type PillarSpec = Pick<SpecRecord, 'id' | 'name' | 'pillar' | 'layer' | 'objectiveId' | 'metricId' | 'kpiId'>;

export interface MatrixRow {
  id: string;
  name: string;
  pillar: Pillar | null;
  layer: SpecRecord['layer'];
  kpiId: string | null;
  /** It serves a goal that is pursued. */
  isRight: boolean;
  /** Its KPI has a value now. */
  isMeasured: boolean;
  /** Whether the system was seen to do what it asks. */
  verdict: Verdict;
}

/** One pillar with how far it is covered. */
export interface PillarCoverage {
  pillar: Pillar;
  total: number;
  right: number;
  measured: number;
  /** How many the system was seen to meet. */
  met: number;
}

export interface PillarMatrix {
  rows: MatrixRow[];
  pillars: PillarCoverage[];
  /** Without a specification: together they are not complete while there is one. */
  emptyPillars: Pillar[];
  /** How many serve no goal. */
  notRight: number;
}

/** Around the specifications: which goals are pursued and which metrics have a value. */
export interface MatrixFacts {
  openObjectiveIds: ReadonlySet<string>;
  measuredMetricIds: ReadonlySet<string>;
  /** What the evidence of each comes to, by its id; absent for none. */
  verdicts?: ReadonlyMap<string, Verdict>;
}

/** The specifications over the four pillars: right when each serves a goal, complete when no pillar is empty (specifications article). */
export function toPillarMatrix(specs: readonly PillarSpec[], { openObjectiveIds, measuredMetricIds, verdicts }: MatrixFacts): PillarMatrix {
  const rows = specs.map(({ id, name, pillar, layer, kpiId, objectiveId, metricId }): MatrixRow => ({ id, name, pillar, layer, kpiId, isRight: openObjectiveIds.has(objectiveId), isMeasured: kpiId !== null && measuredMetricIds.has(metricId), verdict: verdicts?.get(id) ?? NO_EVIDENCE }));
  const pillars = PILLARS.map((pillar): PillarCoverage => {
    const own = rows.filter((row) => row.pillar === pillar);
    return { pillar, total: own.length, right: own.filter(({ isRight }) => isRight).length, measured: own.filter(({ isMeasured }) => isMeasured).length, met: own.filter(({ verdict }) => verdict.kind === 'met').length };
  });
  const place = (row: MatrixRow) => (row.pillar === null ? PILLARS.length : PILLARS.indexOf(row.pillar));
  return {
    rows: rows.sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name)),
    pillars,
    emptyPillars: pillars.filter(({ total }) => total === 0).map(({ pillar }) => pillar),
    notRight: rows.filter(({ isRight }) => !isRight).length,
  };
}
