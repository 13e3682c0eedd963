import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChainFacts, toChain } from './chain.ts';

const word = (text: string) => ({ nl: text, en: text });

/** One whole chain. */
const WHOLE: ChainFacts = {
  objectives: [
    { id: 'o1', parentId: null, level: 'strategic', name: 'Stay', isEnded: false },
    { id: 'o2', parentId: 'o1', level: 'tactical', name: 'One system', isEnded: false },
  ],
  specifications: [{ id: 's1', name: 'Everybody logs', layer: 'behaviour', metricId: 'habit-rate', objectiveId: 'o2' }],
  kpis: [{ id: 'k1', name: null, metricId: 'habit-rate', slice: null, specificationId: 's1' }],
  behaviours: [{ id: 'b1', name: 'Log the same day', specificationId: 's1' }],
  items: [{ key: 'i1', title: word('Log one'), checklistId: 'c1', behaviourId: 'b1' }],
  messages: [{ id: 'm1', text: 'Because customers ask', behaviourId: 'b1' }],
  criteria: [{ id: 'g1', title: word('Habit'), gateId: 'gate', phase: 'learning', measure: 'habit-rate', specificationId: null }],
};

test('product §4.1: a whole chain from goal to gate has no broken link', () => {
  const { goals, brokenCount } = toChain(WHOLE);
  expect(brokenCount).toBe(0);
  expect(goals.map(({ name, depth }) => [name, depth])).toEqual([['Stay', 0], ['One system', 1]]);
  const [spec] = goals[1]!.specs;
  expect(spec).toMatchObject({ kpis: [{ id: 'k1' }], behaviours: [{ id: 'b1', items: [{ key: 'i1' }], messages: [{ id: 'm1' }] }], criteria: [{ id: 'g1', isTied: false }] });
});

const without = (part: Partial<ChainFacts>) => toChain({ ...WHOLE, ...part });

test.each<[string, Partial<ChainFacts>, string[]]>([
  ['a goal without specification', { specifications: [], kpis: [], behaviours: [], items: [], messages: [], criteria: [] }, ['no-specification']],
  ['a specification without behaviour', { behaviours: [], items: [], messages: [] }, ['no-behaviour']],
  ['a specification without criterion', { criteria: [] }, ['no-criterion']],
  ['a behaviour without item', { items: [] }, ['no-item']],
  ['items without message', { messages: [] }, ['no-message']],
  ['a specification without KPI', { kpis: [] }, ['no-kpi']],
])('%s is a broken link', (_case, part, gaps) => {
  const { goals, brokenCount } = without(part);
  const found = goals.flatMap((goal) => [...goal.gaps, ...goal.specs.flatMap((spec) => [...spec.gaps, ...spec.behaviours.flatMap((behaviour) => behaviour.gaps)])]);
  expect(found).toEqual(gaps);
  expect(brokenCount).toBe(1);
});

test('a goal that ended leaves its specification loose, with the name of what it served', () => {
  const { loose, goals } = without({ objectives: WHOLE.objectives.map((goal) => ({ ...goal, isEnded: goal.id === 'o2' })) });
  expect(loose.specifications).toMatchObject([{ id: 's1', endedGoal: 'One system', behaviours: [{ id: 'b1', items: [{ key: 'i1' }] }] }]);
  expect(goals.map(({ id }) => id)).toEqual(['o1']);
});

test('a business specification rests on what is agreed anywhere under its goal, an introduction on nothing', () => {
  const business = { id: 's2', name: 'Revenue', layer: 'business' as const, metricId: 'revenue' as const, objectiveId: 'o1' };
  const gapsOf = (facts: Partial<ChainFacts>) => without(facts).goals.flatMap(({ specs }) => specs.filter(({ id }) => id === 's2')).flatMap(({ gaps }) => gaps);
  const kpis = [...WHOLE.kpis, { id: 'k2', name: null, metricId: 'revenue' as const, slice: null, specificationId: 's2' }];
  expect(gapsOf({ kpis, specifications: [...WHOLE.specifications, business] })).toEqual(['no-criterion']);
  expect(gapsOf({ kpis, specifications: [...WHOLE.specifications, business], behaviours: [] })).toEqual(['no-behaviour', 'no-criterion']);
  expect(gapsOf({ kpis, specifications: [{ ...business, layer: 'implementation' }], behaviours: [] })).toEqual(['no-criterion']);
});

test('a confirmed criterion holds for the whole programme until it is tied; a measured one that nobody asked for is loose', () => {
  const criteria: ChainFacts['criteria'] = [
    { id: 'word', title: word('Signed'), gateId: 'gate', phase: 'impact', measure: null, specificationId: null },
    { id: 'tied', title: word('Tied'), gateId: 'gate', phase: 'impact', measure: null, specificationId: 's1' },
    { id: 'odd', title: word('Odd'), gateId: 'gate', phase: 'impact', measure: 'reach', specificationId: null },
  ];
  const { loose, general, goals } = without({ criteria });
  expect(general.map(({ id }) => id)).toEqual(['word']);
  expect(loose.criteria.map(({ id }) => id)).toEqual(['odd']);
  expect(goals[1]!.specs[0]!.criteria).toMatchObject([{ id: 'tied', isTied: true }]);
});

test('nothing is lost and nothing stands twice, however the links lie', () => {
  const link = (prefix: string) => fc.option(fc.nat(5).map((at) => `${prefix}${at}`), { nil: null });
  const facts = fc.record({
    ended: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    parents: fc.array(link('o'), { minLength: 4, maxLength: 4 }),
    specs: fc.array(fc.nat(5), { maxLength: 4 }),
    behaviours: fc.array(link('s'), { maxLength: 4 }),
    items: fc.array(link('b'), { maxLength: 4 }),
    messages: fc.array(link('b'), { maxLength: 4 }),
    criteria: fc.array(link('s'), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const made: ChainFacts = {
        objectives: given.parents.map((parentId, at) => ({ id: `o${at}`, parentId, level: 'strategic', name: `${at}`, isEnded: given.ended[at]! })),
        specifications: given.specs.map((goal, at) => ({ id: `s${at}`, name: `${at}`, layer: 'use', metricId: 'reach', objectiveId: `o${goal}` })),
        kpis: [],
        behaviours: given.behaviours.map((specificationId, at) => ({ id: `b${at}`, name: `${at}`, specificationId })),
        items: given.items.map((behaviourId, at) => ({ key: `i${at}`, title: word(`${at}`), checklistId: 'c', behaviourId })),
        messages: given.messages.map((behaviourId, at) => ({ id: `m${at}`, text: `${at}`, behaviourId })),
        criteria: given.criteria.map((specificationId, at) => ({ id: `g${at}`, title: word(`${at}`), gateId: 'g', phase: 'impact', measure: null, specificationId })),
      };
      const { goals, loose, general } = toChain(made);
      const specs = [...goals.flatMap((goal) => goal.specs), ...loose.specifications];
      const behaviours = [...specs.flatMap((spec) => spec.behaviours), ...loose.behaviours];
      const same = (found: { id: string }[], all: { id: string }[]) => expect(found.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      same(specs, made.specifications);
      same(behaviours, made.behaviours);
      same([...behaviours.flatMap((behaviour) => behaviour.messages), ...loose.messages], made.messages);
      same([...specs.flatMap((spec) => spec.criteria), ...general], made.criteria);
      expect([...behaviours.flatMap((behaviour) => behaviour.items), ...loose.items].map(({ key }) => key).sort()).toEqual(made.items.map(({ key }) => key).sort());
    }),
  );
});
