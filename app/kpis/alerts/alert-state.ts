import type { AlertStanding, AlertState } from './alert.ts';

/**
 * What one period says. bad: the condition holds. good: it does not, and by enough. between: it does not, but within the margin.
 * none: there is no value. unjudged: it says nothing, such as too few or before the start.
 */
export type Observation = 'bad' | 'good' | 'between' | 'none' | 'unjudged';

export const AT_REST: AlertStanding = { state: 'normal', periods: 0 };

/** Where it stands after all periods that are over, oldest first. */
export function standingAfter(observations: readonly Observation[], forPeriods: number): AlertStanding {
  return observations.reduce((standing, observation) => nextStanding(standing, observation, forPeriods), AT_REST);
}

/**
 * One period further. It takes as many periods to be well again as to be an alert. A period without a value ends no alert and begins none:
 * silence is no recovery. What lies within the margin, and what cannot be judged, neither counts nor breaks the row.
 */
export function nextStanding(standing: AlertStanding, observation: Observation, forPeriods: number): AlertStanding {
  if (observation === 'between' && standing.state === 'no-data') return AT_REST;
  if (observation === 'between' || observation === 'unjudged') return standing;
  if (observation === 'none') return standing.state === 'normal' ? { state: 'no-data', periods: 0 } : standing;
  return observation === 'bad' ? worse(standing, forPeriods) : better(standing, forPeriods);
}

function worse({ state, periods }: AlertStanding, forPeriods: number): AlertStanding {
  if (state === 'alert' || state === 'recovering') return { state: 'alert', periods: 0 };
  const row = state === 'pending' ? periods + 1 : 1;
  return row >= forPeriods ? { state: 'alert', periods: 0 } : { state: 'pending', periods: row };
}

function better({ state, periods }: AlertStanding, forPeriods: number): AlertStanding {
  if (state !== 'alert' && state !== 'recovering') return AT_REST;
  const row = state === 'recovering' ? periods + 1 : 1;
  return row >= forPeriods ? AT_REST : { state: 'recovering', periods: row };
}

/** What people are told of: on the way to another state it is what it was. */
export type ToldState = 'normal' | 'alert' | 'no-data' | 'error';

const TOLD: Record<AlertState, ToldState> = { normal: 'normal', pending: 'normal', alert: 'alert', recovering: 'alert', 'no-data': 'no-data', error: 'error' };

/** What has to be sent now; null is nothing. What went and came back while nothing could be sent is not sent at all. */
export function messageDue({ state, told }: { state: AlertState; told: ToldState }, { isQuiet }: { isQuiet: boolean }): ToldState | null {
  return isQuiet || TOLD[state] === told ? null : TOLD[state];
}
