/** How something stands. Blue and red are no tones: they mean system and behaviour. */
export type Tone = 'good' | 'warn' | 'bad' | 'neutral' | 'info';

export const TONE_CLASS: Record<Tone, string> = {
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  neutral: 'bg-sunken text-muted',
  info: 'bg-info-soft text-info',
};
