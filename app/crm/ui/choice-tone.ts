import type { Tone } from '#app/ui/tone.ts';

const STATES: Readonly<Record<string, Readonly<Record<string, Tone>>>> = {
  status: {
    new: 'info', open: 'info', waiting: 'warn', solved: 'good', closed: 'neutral',
    draft: 'neutral', sent: 'info', paid: 'good', credited: 'neutral', 'written-off': 'neutral',
    confirmed: 'neutral', delivered: 'good', returned: 'warn',
    pending: 'info', active: 'good', grace: 'warn', expired: 'neutral', cancelled: 'neutral',
    planned: 'neutral', running: 'good', done: 'neutral', stopped: 'neutral',
    reached: 'info', responded: 'good', converted: 'good', 'opted-out': 'neutral',
    given: 'good', refused: 'bad', withdrawn: 'neutral',
  },
  lifecycle_stage: { customer: 'good', member: 'good', prospect: 'info', partner: 'neutral', former: 'neutral' },
  // What is usual says nothing: only what asks for attention stands out.
  priority: { urgent: 'bad', high: 'warn' },
};

/** How a choice stands, when it tells a state; null for what is only a kind, a channel or the usual. */
export function choiceTone(field: string, choice: string): Tone | null {
  return STATES[field]?.[choice] ?? null;
}
