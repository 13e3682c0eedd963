import type { Layer } from '#app/kpis/kpi.ts';
import type { Localized } from '#app/values/localized.ts';
import type { MetricId } from '#app/values/metric.ts';
import { isUnder, type ObjectiveLevel, objectiveTree, type ObjectiveNode } from '../objective.ts';
import type { PhaseKind } from '../phase.ts';

/** The links of the chain, from why to what is decided. */
export const CHAIN_KINDS = ['objective', 'specification', 'kpi', 'behaviour', 'item', 'message', 'criterion'] as const;
export type ChainKind = (typeof CHAIN_KINDS)[number];

/** What there is, with the links that were made. */
export interface ChainFacts {
  objectives: { id: string; parentId: string | null; level: ObjectiveLevel; name: string; isEnded: boolean }[];
  specifications: { id: string; name: string; layer: Layer; metricId: MetricId; objectiveId: string }[];
  /** slice: the part it is about, by its key; null is all of it. */
  kpis: { id: string; name: string | null; metricId: MetricId; slice: string | null; specificationId: string }[];
  /** Those that are agreed now. */
  behaviours: { id: string; name: string; specificationId: string | null }[];
  /** Of the published version of every list that is shown; the key stays the same over versions. */
  items: { key: string; title: Localized; checklistId: string; behaviourId: string | null }[];
  /** Those that are still given. */
  messages: { id: string; text: string; behaviourId: string | null }[];
  criteria: { id: string; title: Localized; gateId: string; phase: PhaseKind; measure: string | null; specificationId: string | null }[];
}

export type Gap = 'no-specification' | 'no-kpi' | 'no-behaviour' | 'no-item' | 'no-message' | 'no-criterion';

export interface ChainBehaviour {
  id: string;
  name: string;
  items: ChainFacts['items'];
  messages: ChainFacts['messages'];
  gaps: Gap[];
}

export interface ChainSpec {
  id: string;
  name: string;
  layer: Layer;
  kpis: ChainFacts['kpis'];
  behaviours: ChainBehaviour[];
  /** Tied to it, or measuring what it is measured by; only the first place of a criterion is where links to it lead. */
  criteria: (ChainFacts['criteria'][number] & { isTied: boolean; isFirst: boolean })[];
  gaps: Gap[];
}

export interface ChainGoal {
  id: string;
  name: string;
  level: ObjectiveLevel;
  /** 0 at the top of the tree. */
  depth: number;
  specs: ChainSpec[];
  gaps: Gap[];
}

/** What hangs in nothing, with what hangs in it. */
export interface LooseEnds {
  /** Their goal has ended; null is not there. */
  specifications: (ChainSpec & { endedGoal: string | null })[];
  behaviours: ChainBehaviour[];
  items: ChainFacts['items'];
  messages: ChainFacts['messages'];
  /** They measure something that no specification asks for. */
  criteria: ChainFacts['criteria'];
}

export interface Chain {
  /** The goals that are pursued, each before what hangs under it. */
  goals: ChainGoal[];
  loose: LooseEnds;
  /** Criteria that rest on somebody's word and judge no specification: they hold for the programme as a whole. */
  general: ChainFacts['criteria'];
  /** Broken links and loose ends together; what is missing under a loose end is not counted before it hangs somewhere. */
  brokenCount: number;
}

/**
 * Goal → specification → KPI → agreed behaviour → checklist item → key message → gate criterion, with what is missing.
 * A link to what is no longer there counts as none. Items share the messages of the behaviour they practise.
 */
export function toChain(facts: ChainFacts): Chain {
  const open = facts.objectives.filter(({ isEnded }) => !isEnded);
  const openIds = new Set(open.map(({ id }) => id));
  const specIds = new Set(facts.specifications.map(({ id }) => id));
  const behaviourIds = new Set(facts.behaviours.map(({ id }) => id));
  const shownCriteria = new Set<string>();
  const carried = servedByBehaviour(open, facts);

  const goals = flatten(objectiveTree(open)).map(({ node, depth }): ChainGoal => {
    const specs = facts.specifications.filter(({ objectiveId }) => objectiveId === node.id).map((spec) => toSpec(spec, facts, { isCarried: carried.has(node.id), shownCriteria }));
    return { id: node.id, name: node.name, level: node.level, depth, specs, gaps: specs.length === 0 && node.children.length === 0 ? ['no-specification'] : [] };
  });
  const goalless = facts.specifications.filter(({ objectiveId }) => !openIds.has(objectiveId));
  const unserved = goalless.map((spec) => ({ ...toSpec(spec, facts, { isCarried: false, shownCriteria }), endedGoal: facts.objectives.find(({ id }) => id === spec.objectiveId)?.name ?? null }));
  const isOf = (ids: ReadonlySet<string>, id: string | null) => id !== null && ids.has(id);
  const untied = facts.criteria.filter(({ id, specificationId }) => !shownCriteria.has(id) && !isOf(specIds, specificationId));
  const loose: LooseEnds = {
    specifications: unserved,
    behaviours: facts.behaviours.filter(({ specificationId }) => !isOf(specIds, specificationId)).map((behaviour) => toBehaviour(behaviour, facts)),
    items: facts.items.filter(({ behaviourId }) => !isOf(behaviourIds, behaviourId)),
    messages: facts.messages.filter(({ behaviourId }) => !isOf(behaviourIds, behaviourId)),
    criteria: untied.filter(({ measure }) => measure !== null),
  };
  const gaps = goals.flatMap(({ gaps, specs }) => [gaps, ...specs.flatMap((spec) => [spec.gaps, ...spec.behaviours.map((behaviour) => behaviour.gaps)])]).flat();
  return { goals, loose, general: untied.filter(({ measure }) => measure === null), brokenCount: gaps.length + endCount(loose) };
}

/** How much hangs in nothing. */
export function endCount({ specifications, behaviours, items, messages, criteria }: LooseEnds): number {
  return [specifications, behaviours, items, messages, criteria].reduce((sum, { length }) => sum + length, 0);
}

type Goal = ChainFacts['objectives'][number];

function flatten(nodes: readonly ObjectiveNode<Goal>[], depth = 0): { node: ObjectiveNode<Goal>; depth: number }[] {
  return nodes.flatMap((node) => [{ node, depth }, ...flatten(node.children, depth + 1)]);
}

/** Goals under which, however deep, something is agreed: what is measured there is carried by behaviour. */
function servedByBehaviour(open: readonly Goal[], { specifications, behaviours }: ChainFacts): Set<string> {
  const byId = new Map(open.map((goal) => [goal.id, goal]));
  const agreed = new Set(behaviours.map(({ specificationId }) => specificationId));
  const carrying = [...new Set(specifications.filter(({ id }) => agreed.has(id)).map(({ objectiveId }) => objectiveId))];
  return new Set(open.filter(({ id }) => carrying.some((under) => isUnder(byId, under, id))).map(({ id }) => id));
}

function toSpec({ id, name, layer, metricId }: ChainFacts['specifications'][number], facts: ChainFacts, { isCarried, shownCriteria }: { isCarried: boolean; shownCriteria: Set<string> }): ChainSpec {
  const kpis = facts.kpis.filter(({ specificationId }) => specificationId === id);
  const behaviours = facts.behaviours.filter(({ specificationId }) => specificationId === id).map((behaviour) => toBehaviour(behaviour, facts));
  const criteria = facts.criteria.flatMap((criterion) => {
    const isTied = criterion.specificationId === id;
    if (!isTied && (criterion.specificationId !== null || criterion.measure !== metricId)) return [];
    const isFirst = !shownCriteria.has(criterion.id);
    shownCriteria.add(criterion.id);
    return [{ ...criterion, isTied, isFirst }];
  });
  const gaps: Gap[] = [];
  if (kpis.length === 0) gaps.push('no-kpi');
  if (behaviours.length === 0 && needsBehaviour(layer, isCarried)) gaps.push('no-behaviour');
  if (criteria.length === 0) gaps.push('no-criterion');
  return { id, name, layer, kpis, behaviours, criteria, gaps };
}

/** What people do and whether they use it rest on an agreement of their own; a result on one anywhere under its goal; an introduction on none. */
function needsBehaviour(layer: Layer, isCarried: boolean): boolean {
  if (layer === 'implementation') return false;
  return layer === 'business' ? !isCarried : true;
}

function toBehaviour({ id, name }: ChainFacts['behaviours'][number], facts: ChainFacts): ChainBehaviour {
  const items = facts.items.filter(({ behaviourId }) => behaviourId === id);
  const messages = facts.messages.filter(({ behaviourId }) => behaviourId === id);
  return { id, name, items, messages, gaps: [...(items.length === 0 ? ['no-item' as const] : []), ...(messages.length === 0 ? ['no-message' as const] : [])] };
}
