import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { lineName } from '../../explore/explore-words.ts';
import type { Explored } from '../../explore/explored.ts';

/** Of whom there is no line, and why; nothing where all have one. */
export function SilentLines({ explored, className = 'mt-2' }: { explored: Explored; className?: string }) {
  const { list } = useFormat();
  const { silent } = explored;
  if (silent.length === 0) return null;
  return <p className={`text-sm text-muted ${className}`}>{silentText(silent, list(silent.map((of) => lineName(of, explored))))}</p>;
}

function silentText(silent: Explored['silent'], names: string): string {
  if (silent.some(({ kind }) => kind === 'earlier')) return m.explore_silent_earlier();
  return silent.some(({ kind }) => kind === 'role') ? m.explore_silent_roles({ names }) : m.explore_silent({ names });
}
