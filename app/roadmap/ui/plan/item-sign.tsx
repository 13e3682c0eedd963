import { clsx } from 'clsx';
import type { PlanItem } from '../../plan/plan-item.ts';

/** What stands for an item where there is no bar: blue is square, red is round, so that the colour is not all that tells; what takes no time stands on its point, an outcome has a fold. */
export function ItemSign({ item: { shape, colour }, className }: { item: Pick<PlanItem, 'shape' | 'colour'>; className?: string }) {
  const fill = colour === 'blue' ? 'fill-blue' : 'fill-red';
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={clsx('size-4 shrink-0', fill, className)}>
      {shape === 'activity' && colour === 'blue' ? <rect x="2" y="4" width="12" height="8" /> : null}
      {shape === 'activity' && colour === 'red' ? <rect x="2" y="4" width="12" height="8" rx="4" /> : null}
      {shape === 'milestone' && colour === 'blue' ? <path d="M8 1 15 8 8 15 1 8Z" /> : null}
      {shape === 'milestone' && colour === 'red' ? <path d="M8 1.5Q9.5 6.5 14.5 8 9.5 9.5 8 14.5 6.5 9.5 1.5 8 6.5 6.5 8 1.5Z" /> : null}
      {shape === 'deliverable' && colour === 'blue' ? <path d="M3 1h7l3 3v11H3Z" /> : null}
      {shape === 'deliverable' && colour === 'red' ? <path d="M5 1h5l3 3v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Z" /> : null}
    </svg>
  );
}
