import { useFormat } from '#app/ui/format.tsx';
import { silentText } from '../../explore/explore-words.ts';
import type { Explored } from '../../explore/explored.ts';

/** Of whom there is no line, and why; nothing where all have one. */
export function SilentLines({ explored, className = 'mt-2' }: { explored: Explored; className?: string }) {
  const said = silentText(explored, useFormat());
  return said === null ? null : <p className={`text-sm text-muted ${className}`}>{said}</p>;
}
