import { useEffect, useRef, useState } from 'react';
import type { MetricDefinition } from '#app/values/metric.ts';
import { type Slice, sliceKey } from '#app/values/slice.ts';
import { type Letter, lintSpecification } from '../smart.ts';
import { toDraft } from '../spec-draft.ts';

interface Known {
  formId: string;
  metrics: MetricDefinition[];
  teams: { id: string }[];
  parts: readonly Slice[];
  owners: { id: string }[];
  objectives: { id: string }[];
  /** Of one that stands agreeing can wait. */
  isChange: boolean;
}

const PAUSE_MS = 150;

/**
 * How much of each letter is not there yet, by the rule the server refuses with, as far as a browser can know: whether the
 * name is taken and whether there is anything to divide by is left to the server. Null before there is a browser.
 */
export function useMissing(known: Known): [Record<Letter, number> | null, (form: HTMLFormElement) => void] {
  const [missing, setMissing] = useState<Record<Letter, number> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const count = (form: HTMLFormElement) => {
    const sent = Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])));
    const ids = (list: { id: string }[]) => new Set(list.map(({ id }) => id));
    const facts = { metrics: known.metrics, teamIds: ids(known.teams), slices: new Set(known.parts.map(sliceKey)), ownerIds: ids(known.owners), objectiveIds: ids(known.objectives), isNameTaken: false, hasDenominator: true };
    const found = { S: 0, M: 0, A: 0, R: 0, T: 0 };
    for (const { letter, reason } of lintSpecification(toDraft(sent, known.metrics), facts)) if (!known.isChange || reason !== 'not-accepted') found[letter] += 1;
    setMissing(found);
  };
  const judge = (form: HTMLFormElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => count(form), PAUSE_MS);
  };
  useEffect(() => {
    const form = document.getElementById(known.formId);
    if (form instanceof HTMLFormElement) judge(form);
    return () => clearTimeout(timer.current);
    // Once: after that it follows the typing.
  }, []);
  return [missing, judge];
}
