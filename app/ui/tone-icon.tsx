import { Circle, CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { Tone } from './tone.ts';

const ICONS = { good: CircleCheck, warn: TriangleAlert, bad: CircleAlert, neutral: Circle, info: Info };

/** A shape of its own for each tone, so that colour is never all there is. */
export function ToneIcon({ tone, className = 'size-3.5' }: { tone: Tone; className?: string }) {
  const Icon = ICONS[tone];
  return <Icon className={`${className} shrink-0`} aria-hidden="true" />;
}
