import jsep from 'jsep';
import type { MetricUnit } from '#app/values/metric.ts';
import { alike, type Dimension, DIMENSIONS, divided, PLAIN, times, unitsOf } from './formula-units.ts';

export type FormulaProblem =
  | 'unreadable'
  /** Something that is no calculation: text, a comparison, a property. */
  | 'not-offered'
  | 'unknown-letter'
  | 'unused-letter'
  | 'unknown-function'
  /** Money added to hours, shares added to numbers. */
  | 'units-differ'
  /** Money times money, hours divided by money: of what comes out no unit is kept. */
  | 'no-such-unit'
  /** What comes out is no amount of the unit that was chosen. */
  | 'another-unit';

type Node = { type: 'number'; value: number } | { type: 'letter'; name: string } | { type: 'negative'; of: Node } | { type: 'binary'; operator: Operator; left: Node; right: Node } | { type: 'call'; name: FunctionName; of: Node[] };
type Operator = '+' | '-' | '*' | '/';
type FunctionName = 'min' | 'max' | 'abs';

const OPERATORS: readonly string[] = ['+', '-', '*', '/'] satisfies Operator[];
const FUNCTIONS: Record<FunctionName, (...values: number[]) => number> = { min: Math.min, max: Math.max, abs: Math.abs };
const LONGEST = 500;
const HOURS_A_DAY = 24;

class Refusal extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem);
  }
}

/** A formula over other figures that can be calculated, or what is wrong with it. */
export interface Formula {
  letters: ReadonlySet<string>;
  /**
   * @param valueOf by letter, as it is stored: a ratio from 0 to 1, cents, hours or days
   * @returns in the same way; null when something in it has no value, or is divided by nought
   */
  evaluate: (valueOf: (letter: string) => number | null) => number | null;
}

/**
 * Reads a formula such as `A / (A + B)` and checks that its units fit: only what is alike can be added, and what comes out has to be
 * an amount of the unit asked for. Money is calculated in whole units, shares from 0 to 1, time in hours, or in days where all of it
 * is in days: what is divided by it is by the hour, or by the day.
 * @param units of what the letters stand for
 */
export function readFormula(text: string, units: Readonly<Record<string, MetricUnit>>, unit: MetricUnit): { ok: true; value: Formula } | { ok: false; problem: FormulaProblem } {
  try {
    if (text.length > LONGEST) throw new Refusal('unreadable');
    const root = toNode(parse(text));
    const letters = lettersOf(root);
    for (const letter of letters) if (!(letter in units)) throw new Refusal('unknown-letter');
    if (Object.keys(units).some((letter) => !letters.has(letter))) throw new Refusal('unused-letter');
    const told = unitsOf(dimensionOf(root, units));
    if (told.length === 0) throw new Refusal('no-such-unit');
    if (!told.includes(unit)) throw new Refusal('another-unit');
    const hours = Object.values(units).includes('hours') ? 1 : HOURS_A_DAY;
    return { ok: true, value: { letters, evaluate: (valueOf) => fromNumber(calculate(root, (letter) => toNumber(valueOf(letter), units[letter]!, hours)), unit, hours) } };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

function parse(text: string): jsep.Expression {
  try {
    return jsep(text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-').replace(/(\d),(\d)/g, '$1.$2'));
  } catch {
    throw new Refusal('unreadable');
  }
}

function toNode(expression: jsep.Expression): Node {
  const node = expression as jsep.CoreExpression;
  switch (node.type) {
    case 'Literal':
      if (typeof node.value !== 'number' || !Number.isFinite(node.value)) throw new Refusal('not-offered');
      return { type: 'number', value: node.value };
    case 'Identifier':
      return { type: 'letter', name: node.name.toUpperCase() };
    case 'UnaryExpression': {
      if (node.operator !== '-' && node.operator !== '+') throw new Refusal('not-offered');
      const of = toNode(node.argument);
      return node.operator === '-' ? { type: 'negative', of } : of;
    }
    case 'BinaryExpression':
      if (!OPERATORS.includes(node.operator)) throw new Refusal('not-offered');
      return { type: 'binary', operator: node.operator as Operator, left: toNode(node.left), right: toNode(node.right) };
    case 'CallExpression': {
      const callee = node.callee as jsep.CoreExpression;
      const name = callee.type === 'Identifier' ? callee.name.toLowerCase() : '';
      if (!Object.hasOwn(FUNCTIONS, name)) throw new Refusal('unknown-function');
      if (node.arguments.length === 0 || (name === 'abs' && node.arguments.length > 1)) throw new Refusal('unreadable');
      return { type: 'call', name: name as FunctionName, of: node.arguments.map(toNode) };
    }
    case 'Compound':
      throw new Refusal('unreadable');
    default:
      throw new Refusal('not-offered');
  }
}

function lettersOf(node: Node): Set<string> {
  switch (node.type) {
    case 'number':
      return new Set();
    case 'letter':
      return new Set([node.name]);
    case 'negative':
      return lettersOf(node.of);
    case 'binary':
      return new Set([...lettersOf(node.left), ...lettersOf(node.right)]);
    case 'call':
      return new Set(node.of.flatMap((one) => [...lettersOf(one)]));
  }
}

function dimensionOf(node: Node, units: Readonly<Record<string, MetricUnit>>): Dimension {
  switch (node.type) {
    case 'number':
      return PLAIN;
    case 'letter':
      return DIMENSIONS[units[node.name]!];
    case 'negative':
      return dimensionOf(node.of, units);
    case 'call':
      return node.of.map((one) => dimensionOf(one, units)).reduce(orDiffer);
    case 'binary': {
      const [left, right] = [dimensionOf(node.left, units), dimensionOf(node.right, units)];
      return node.operator === '*' ? times(left, right) : node.operator === '/' ? divided(left, right) : orDiffer(left, right);
    }
  }
}

function orDiffer(left: Dimension, right: Dimension): Dimension {
  const both = alike(left, right);
  if (!both) throw new Refusal('units-differ');
  return both;
}

function calculate(node: Node, valueOf: (letter: string) => number | null): number | null {
  switch (node.type) {
    case 'number':
      return node.value;
    case 'letter':
      return valueOf(node.name);
    case 'negative': {
      const value = calculate(node.of, valueOf);
      return value === null ? null : -value;
    }
    case 'call': {
      const values = node.of.map((one) => calculate(one, valueOf));
      return values.every((value) => value !== null) ? finite(FUNCTIONS[node.name](...values)) : null;
    }
    case 'binary': {
      const [left, right] = [calculate(node.left, valueOf), calculate(node.right, valueOf)];
      return left === null || right === null ? null : finite(operate(node.operator, left, right));
    }
  }
}

function operate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

/** Divided by nought there is no value. */
const finite = (value: number) => (Number.isFinite(value) ? value : null);

/** @param hours in what time is calculated in: 1, or 24 for days */
function toNumber(value: number | null, unit: MetricUnit, hours: number): number | null {
  if (value === null) return null;
  return unit === 'money' ? value / 100 : unit === 'hours' ? value / hours : unit === 'days' ? (value * HOURS_A_DAY) / hours : value;
}

function fromNumber(value: number | null, unit: MetricUnit, hours: number): number | null {
  if (value === null) return null;
  return unit === 'money' ? Math.round(value * 100) : unit === 'hours' ? value * hours : unit === 'days' ? (value * hours) / HOURS_A_DAY : value;
}
