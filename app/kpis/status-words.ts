import { m } from '#app/messages/compiled/messages.js';
import type { Status } from './status.ts';

const WORDS: Record<Status['kind'], () => string> = {
  achieved: m.kpis_status_achieved,
  'on-track': m.kpis_status_on_track,
  behind: m.kpis_status_behind,
  'at-risk': m.kpis_status_at_risk,
  missed: m.kpis_status_missed,
  'no-value': m.kpis_status_no_value,
  'not-yet-judged': m.kpis_status_not_yet_judged,
  'too-few': m.kpis_status_too_few,
  open: m.kpis_status_open,
  'no-baseline': m.kpis_status_no_baseline,
};

export const statusWord = (kind: Status['kind']) => WORDS[kind]();
