import { m } from '#app/messages/compiled/messages.js';
import type { Tone } from '#app/ui/tone.ts';
import type { Status } from './status.ts';

const SAID: Record<Status['kind'], { word: () => string; tone: Tone }> = {
  achieved: { word: m.kpis_status_achieved, tone: 'good' },
  'on-track': { word: m.kpis_status_on_track, tone: 'good' },
  behind: { word: m.kpis_status_behind, tone: 'warn' },
  'at-risk': { word: m.kpis_status_at_risk, tone: 'bad' },
  missed: { word: m.kpis_status_missed, tone: 'bad' },
  'no-value': { word: m.kpis_status_no_value, tone: 'neutral' },
  'not-yet-judged': { word: m.kpis_status_not_yet_judged, tone: 'neutral' },
  'too-few': { word: m.kpis_status_too_few, tone: 'neutral' },
  open: { word: m.kpis_status_open, tone: 'neutral' },
  'no-baseline': { word: m.kpis_status_no_baseline, tone: 'neutral' },
};

export const statusWord = (kind: Status['kind']) => SAID[kind].word();
export const statusTone = (kind: Status['kind']): Tone => SAID[kind].tone;
