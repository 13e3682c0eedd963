import { clsx } from 'clsx';
import { SIGN_SIZE, SIGNS } from '../../plan/item-sign.ts';
import type { PlanItem } from '../../plan/plan-item.ts';

export function ItemSign({ item: { shape, colour }, className }: { item: Pick<PlanItem, 'shape' | 'colour'>; className?: string }) {
  return (
    <svg viewBox={`0 0 ${SIGN_SIZE} ${SIGN_SIZE}`} aria-hidden="true" className={clsx('size-4 shrink-0', colour === 'blue' ? 'fill-blue' : 'fill-red', className)}>
      <path d={SIGNS[shape][colour]} />
    </svg>
  );
}
