import type { Day } from '#app/values/day.ts';
import type { Kpi } from '../kpi.ts';

/** status: worse than on track. below, above: of a value. no-data: nothing to show. signal: worse than chance explains (docs/decisions/017). */
export const ALERT_KINDS = ['status', 'below', 'above', 'no-data', 'signal'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** What somebody wants to be told of. */
export interface AlertCondition {
  kind: AlertKind;
  /** Of below and above, in the metric's unit; null for every other kind. */
  threshold: number | null;
  /** Only when the value has come back so far beyond the threshold it is well again, in the metric's unit. */
  margin: number;
  /** The state changes once so many periods in a row ask for it; 1 changes at once. */
  forPeriods: number;
}

/** A longer wait would hide what is going on. */
export const LONGEST_WAIT = 6;

/** pending and recovering: on the way to alert and back. no-data: nothing is known, and nothing was wrong. error: it cannot be measured. */
export const ALERT_STATES = ['normal', 'pending', 'alert', 'recovering', 'no-data', 'error'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** Where it stands. */
export interface AlertStanding {
  state: AlertState;
  /** On the way: so many periods in a row of the so many that are needed; 0 when it is not. */
  periods: number;
}

export interface Alert extends AlertCondition, AlertStanding {
  id: string;
  kpiId: string;
  since: Date;
  /** The newest period that was judged; null when none was. */
  periodOn: Day | null;
  /** Nothing is sent up to and with that day; null when it is not asked to be quiet. */
  snooze: { until: Day; reason: string } | null;
  setBy: { id: string; name: string };
  /** Newest first. */
  history: AlertChange[];
}

export interface AlertOnKpi {
  alert: Alert;
  kpi: Kpi;
}

export interface AlertChange {
  id: string;
  from: AlertState;
  to: AlertState;
  periodOn: Day | null;
  /** Of a change of what it asks: what it asked before. Null for a change of state. */
  askedBefore: AlertCondition | null;
  at: Date;
}

/** Whether two ask the same of a value: only then says the state of the one something of the other. How long it takes, and how far beyond it has to come back, are told anew from the periods. */
export function asksTheSame(one: AlertCondition, other: AlertCondition): boolean {
  return one.kind === other.kind && one.threshold === other.threshold;
}

/** A condition in one line, to tell whether it is still the one that somebody saw. */
export function conditionKey({ kind, threshold, margin, forPeriods }: AlertCondition): string {
  return [kind, threshold ?? '', margin, forPeriods].join(' ');
}

export function isSnoozed({ snooze }: Pick<Alert, 'snooze'>, today: Day): boolean {
  return snooze !== null && today <= snooze.until;
}
